package io.northloop.response;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of one answer to a survey. */
public record ResponseId(UUID value) {

    public static final String PREFIX = "rsp";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<ResponseId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(ResponseId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
