package io.northloop.improvement.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days as people type them. What cannot be read becomes a day that no rule accepts, so that its field is
 * named beside all others that are wrong.
 */
final class TypedValues {

    private static final LocalDate UNREADABLE_DAY = LocalDate.of(9999, 12, 31);

    private TypedValues() {}

    /** As {@code yyyy-MM-dd}. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return readDay(text.strip()).orElse(UNREADABLE_DAY);
    }

    /** The day that is written as {@code yyyy-MM-dd}; empty where the calendar has none, as on 30 February. */
    static Optional<LocalDate> readDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
