package io.northloop.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param title sentence in the language asked for
 * @param code stable; what programmes decide by
 * @param errors every invalid field; absent when the request as a whole was refused
 * @param reference names the entry in our log when the fault is ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable List<Entry> errors,
        @Nullable String reference) {

    /** One invalid field: where, what (stable), and a sentence. */
    record Entry(String pointer, String code, String message) {}
}
