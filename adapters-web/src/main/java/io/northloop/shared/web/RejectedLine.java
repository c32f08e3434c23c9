package io.northloop.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line that was not taken.
 *
 * @param line counted from 1
 * @param id what the line is about, as its sender names it
 * @param field JSON pointer to the first fault
 * @param reason the first fault in words
 */
public record RejectedLine(int line, @Nullable String id, String field, String reason, List<Wrong> errors) {

    public RejectedLine {
        errors = List.copyOf(errors);
    }

    /** One fault of it. */
    public record Wrong(String pointer, String code, String message) {}
}
