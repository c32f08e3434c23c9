package io.northloop.alerting;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of an alert. */
public record AlertId(UUID value) {

    public static final String PREFIX = "alt";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<AlertId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(AlertId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
