package io.northloop.measurement;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a published figure. */
public record BenchmarkId(UUID value) {

    public static final String PREFIX = "bmk";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<BenchmarkId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(BenchmarkId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
