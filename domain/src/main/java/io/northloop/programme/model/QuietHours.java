package io.northloop.programme.model;

import java.time.LocalTime;

/**
 * The hours in which nobody is written to, half-open, in the centre's zone; over midnight when {@code from} is later
 * than {@code until}, none when they are equal.
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** Method §3: 21:00–08:00. */
    public static final QuietHours STANDARD = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public boolean none() {
        return from.equals(until);
    }

    public boolean include(LocalTime time) {
        if (none()) {
            return false;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
