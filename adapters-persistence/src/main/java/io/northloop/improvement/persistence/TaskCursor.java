package io.northloop.improvement.persistence;

import io.northloop.improvement.port.PlanReadModel;
import io.northloop.shared.Cursor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/**
 * The last task that was read: lists go by due day, then by id.
 *
 * @param dueOn between the years 1 and 9999
 */
record TaskCursor(LocalDate dueOn, UUID id) {

    private static final int PARTS = 2;
    private static final int LAST_YEAR = 9999;

    static String after(PlanReadModel.TaskRow row) {
        return Cursor.of(row.dueOn().toString(), row.id().value().toString());
    }

    /** Refused as malformed when the text was not made by {@link #after}. */
    static TaskCursor read(String text) {
        List<String> parts = Cursor.parts(text, PARTS);
        try {
            LocalDate dueOn = LocalDate.parse(parts.getFirst());
            if (dueOn.getYear() < 1 || dueOn.getYear() > LAST_YEAR) {
                throw PlanCursor.malformed();
            }
            return new TaskCursor(dueOn, PlanCursor.uuid(parts.getLast()));
        } catch (DateTimeParseException forged) {
            throw PlanCursor.malformed();
        }
    }
}
