package io.northloop.measurement;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a factor. */
public record FactorId(UUID value) {

    public static final String PREFIX = "fct";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<FactorId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(FactorId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
