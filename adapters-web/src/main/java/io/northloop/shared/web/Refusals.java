package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says what each exception means to the one who asked. What nobody foresaw is logged under a reference. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String RETRY_SECONDS = "5";

    private Refusals() {}

    static Refusal of(Throwable thrown) {
        Optional<DomainError> refused = domainError(thrown);
        if (refused.isPresent()) {
            return Refusal.of(refused.get());
        }
        if (isTooLarge(thrown)) {
            return Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        return switch (thrown) {
            case MalformedBodyException e -> Refusal.malformed(e.faults());
            case HttpMessageNotReadableException e -> Refusal.malformed(JsonFaults.in(e));
            case MethodArgumentTypeMismatchException e ->
                Refusal.malformed(List.of(Fault.at(e.getName(), "wrong-type")));
            case TypeMismatchException e ->
                Refusal.malformed(List.of(Fault.at(String.valueOf(e.getPropertyName()), "wrong-type")));
            case MissingServletRequestParameterException e ->
                Refusal.malformed(List.of(Fault.at(e.getParameterName(), "required")));
            case MissingServletRequestPartException e ->
                Refusal.malformed(List.of(Fault.at(e.getRequestPartName(), "required")));
            case RequestRejectedException e -> of(HttpStatus.BAD_REQUEST);
            case BindingResult e -> Refusal.malformed(fieldFaults(e));
            case MultipartException e -> Refusal.malformed(List.of(Fault.at("", "not-multipart")));
            case OptimisticLockingFailureException e -> Refusal.of(HttpStatus.CONFLICT, "changed-meanwhile");
            case DuplicateKeyException e -> Refusal.of(HttpStatus.CONFLICT, "already-there");
            case DataAccessResourceFailureException e -> unavailable(e);
            case TransientDataAccessException e -> unavailable(e);
            case CannotCreateTransactionException e -> unavailable(e);
            case ErrorResponse e -> ofResponse(e, thrown);
            default -> broken(thrown);
        };
    }

    /** Whether it failed because the body is too long, whoever was reading it. */
    static boolean isTooLarge(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaxUploadSizeExceededException) {
                return true;
            }
        }
        return false;
    }

    /** For failures that only left a status behind. */
    static Refusal of(HttpStatusCode status) {
        return Refusal.of(status, code(status));
    }

    private static Refusal ofResponse(ErrorResponse response, Throwable thrown) {
        if (response.getStatusCode().is5xxServerError()) {
            return broken(thrown);
        }
        Refusal refusal = of(response.getStatusCode());
        String allowed = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null ? refusal : refusal.with(HttpHeaders.ALLOW, allowed);
    }

    private static Optional<DomainError> domainError(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainError error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    private static List<Fault> fieldFaults(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> Fault.at(error.getField(), faultCode(error)))
                .toList();
    }

    private static String faultCode(FieldError error) {
        return error.isBindingFailure() ? "wrong-type" : "invalid";
    }

    private static Refusal unavailable(Throwable thrown) {
        LOG.warn("The database did not answer: {}", String.valueOf(thrown.getMessage()));
        return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    private static Refusal broken(Throwable thrown) {
        String reference = References.next();
        LOG.error("Request failed, reference {}", reference, thrown);
        return Refusal.broken(reference);
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "malformed";
            case 401 -> "sign-in-first";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 410 -> "gone";
            case 412 -> "stale";
            case 428 -> "if-match-needed";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "invalid";
            case 429 -> "too-many";
            case 503 -> "unavailable";
            default -> status.is5xxServerError() ? "broken" : "malformed";
        };
    }
}
