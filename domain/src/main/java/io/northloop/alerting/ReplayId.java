package io.northloop.alerting;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a replay. */
public record ReplayId(UUID value) {

    public static final String PREFIX = "rpl";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<ReplayId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(ReplayId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
