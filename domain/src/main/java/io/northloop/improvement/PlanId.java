package io.northloop.improvement;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of an improvement plan. */
public record PlanId(UUID value) {

    public static final String PREFIX = "pln";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<PlanId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(PlanId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
