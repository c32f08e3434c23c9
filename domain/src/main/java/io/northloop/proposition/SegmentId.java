package io.northloop.proposition;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a segment of customers. */
public record SegmentId(UUID value) {

    public static final String PREFIX = "sgm";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<SegmentId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(SegmentId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
