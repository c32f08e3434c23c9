package io.northloop.response;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of one import of a file of answers. */
public record ImportId(UUID value) {

    public static final String PREFIX = "imp";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<ImportId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(ImportId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
