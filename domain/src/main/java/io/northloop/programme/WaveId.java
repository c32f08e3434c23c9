package io.northloop.programme;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of one wave of a programme. */
public record WaveId(UUID value) {

    public static final String PREFIX = "wav";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<WaveId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(WaveId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
