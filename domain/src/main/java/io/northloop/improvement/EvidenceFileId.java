package io.northloop.improvement;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a file that somebody attached to a task. */
public record EvidenceFileId(UUID value) {

    public static final String PREFIX = "evf";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<EvidenceFileId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(EvidenceFileId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
