package io.northloop.desk;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a saved view. */
public record SavedViewId(UUID value) {

    public static final String PREFIX = "sav";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<SavedViewId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(SavedViewId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
