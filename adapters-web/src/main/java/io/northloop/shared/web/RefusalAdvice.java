package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a handler throws: machines get a problem document, people a page that says what to do. */
@ControllerAdvice
final class RefusalAdvice {

    private final ProblemDocuments problems;
    private final RefusalPages pages;

    RefusalAdvice(ProblemDocuments problems, RefusalPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    /** The reader has gone; there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyThere() {}

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            // The filters know whether to ask for a sign-in or to refuse.
            throw thrown;
        }
        Refusal refusal = thrown instanceof HttpMessageNotReadableException unreadable && !Refusals.isTooLarge(thrown)
                ? JsonBodyAdvice.refusal(unreadable)
                : Refusals.of(thrown);
        if (response.isCommitted()) {
            if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
                return null;
            }
            // Half an answer must not look whole: the container cuts the connection.
            throw thrown;
        }
        return RequestPaths.isForMachines(request)
                ? problems.answer(refusal, request)
                : pages.show(refusal, request, response);
    }
}
