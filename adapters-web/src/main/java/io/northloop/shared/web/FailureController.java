package io.northloop.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what failed outside of the handlers: in filters, or while a request was read. */
@Controller
class FailureController implements ErrorController {

    private final ProblemDocuments problems;
    private final RefusalPages pages;

    FailureController(ProblemDocuments problems, RefusalPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    @PreAuthorize("permitAll()")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        Refusal refusal = refusal(request);
        return RequestPaths.isForMachines(request)
                ? problems.answer(refusal, request)
                : pages.show(refusal, request, response);
    }

    private static Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Refusals.of(thrown);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Refusals.of(HttpStatusCode.valueOf(status))
                : Refusals.of(HttpStatusCode.valueOf(404));
    }
}
