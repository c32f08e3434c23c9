package io.northloop.proposition;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a value proposition. */
public record PropositionId(UUID value) {

    public static final String PREFIX = "prp";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<PropositionId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(PropositionId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
