package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A request that was not served: what both the problem document and the error page are made of.
 *
 * @param reference names the entry in our log when the fault is ours; {@code null} otherwise
 */
record Refusal(
        HttpStatusCode status,
        String code,
        List<Object> arguments,
        List<Fault> faults,
        HttpHeaders headers,
        @Nullable String reference) {

    private static final Duration WAIT = Duration.ofSeconds(60);

    static Refusal of(HttpStatusCode status, String code) {
        return new Refusal(status, code, List.of(), List.of(), new HttpHeaders(), null);
    }

    static Refusal malformed(List<Fault> faults) {
        return new Refusal(HttpStatus.BAD_REQUEST, "malformed", List.of(), faults, new HttpHeaders(), null);
    }

    static Refusal broken(String reference) {
        return new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR, "broken", List.of(), List.of(), new HttpHeaders(), reference);
    }

    static Refusal of(DomainError error) {
        var headers = new HttpHeaders();
        if (error.kind() == DomainError.Kind.TOO_MANY) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(wait(error.arguments()).toSeconds()));
        }
        return new Refusal(RefusalStatus.of(error), error.code(), error.arguments(), error.faults(), headers, null);
    }

    Refusal with(String header, String value) {
        var more = new HttpHeaders(headers);
        more.set(header, value);
        return new Refusal(status, code, arguments, faults, more, reference);
    }

    /** The first argument says how long to wait: a duration, or seconds. */
    private static Duration wait(List<Object> arguments) {
        return switch (arguments.isEmpty() ? WAIT : arguments.getFirst()) {
            case Duration duration -> duration;
            case Number seconds -> Duration.ofSeconds(seconds.longValue());
            default -> WAIT;
        };
    }
}
