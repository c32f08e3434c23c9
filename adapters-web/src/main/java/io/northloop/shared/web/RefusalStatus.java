package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import org.springframework.http.HttpStatus;

/** How HTTP says why something was refused; the same on pages and to machines. */
public final class RefusalStatus {

    private RefusalStatus() {}

    public static HttpStatus of(DomainError refusal) {
        return switch (refusal.kind()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.GONE;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case UNSEEN -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
