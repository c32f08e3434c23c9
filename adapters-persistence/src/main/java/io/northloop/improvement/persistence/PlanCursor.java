package io.northloop.improvement.persistence;

import io.northloop.improvement.port.PlanReadModel;
import io.northloop.shared.Cursor;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.UUID;

/** The last plan that was read: lists go by id, which is in the order of time. */
final class PlanCursor {

    private PlanCursor() {}

    static String after(PlanReadModel.PlanRow row) {
        return Cursor.of(row.id().value().toString());
    }

    /**
     * @throws DomainError MALFORMED with the fault {@code not-a-cursor} when the text was not made by {@link #after}
     */
    static UUID read(String text) {
        return uuid(Cursor.parts(text, 1).getFirst());
    }

    static UUID uuid(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException forged) {
            throw malformed();
        }
    }

    static DomainError malformed() {
        return DomainError.withFaults(
                DomainError.Kind.MALFORMED, "invalid", List.of(Fault.at("cursor", "not-a-cursor")));
    }
}
