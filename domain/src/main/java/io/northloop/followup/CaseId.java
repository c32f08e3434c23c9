package io.northloop.followup;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a follow-up case. */
public record CaseId(UUID value) {

    public static final String PREFIX = "cas";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<CaseId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(CaseId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
