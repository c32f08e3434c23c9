package io.northloop.improvement.model;

import io.northloop.organisation.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a task in somebody's calendar.
 *
 * @param holder who was sent it and not yet sent its end
 * @param nextNumber of the next change (RFC 5545 SEQUENCE), from 0
 */
public record CalendarEntry(@Nullable PersonRef holder, int nextNumber) {

    static final CalendarEntry NONE = new CalendarEntry(null, 0);

    CalendarEntry heldBy(@Nullable PersonRef next) {
        return new CalendarEntry(next, nextNumber + 1);
    }
}
