package io.northloop.followup.persistence;

import io.northloop.followup.port.CaseReadModel;
import io.northloop.shared.Cursor;
import io.northloop.shared.DomainError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The last case that was read: lists go by due time, then by id.
 *
 * @param dueAt between the years 1 and 9999, as everything that Northloop writes
 */
record CaseCursor(Instant dueAt, UUID id) {

    private static final int PARTS = 2;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static String after(CaseReadModel.Row row) {
        return Cursor.of(row.dueAt().toString(), row.id().value().toString());
    }

    /**
     * @throws DomainError MALFORMED with the fault {@code not-a-cursor} when the text was not made by {@link #after}
     */
    static CaseCursor read(String text) {
        List<String> parts = Cursor.parts(text, PARTS);
        try {
            var cursor = new CaseCursor(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            if (cursor.dueAt().isBefore(EARLIEST) || cursor.dueAt().isAfter(LATEST)) {
                throw Cursor.malformed();
            }
            return cursor;
        } catch (DateTimeException | IllegalArgumentException forged) {
            throw Cursor.malformed();
        }
    }
}
