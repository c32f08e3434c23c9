package io.northloop.organisation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is away, both ends included.
 *
 * @param until {@code null} when the return is not known
 */
public record Absence(LocalDate from, @Nullable LocalDate until) {

    public Absence {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
