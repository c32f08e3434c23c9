package io.northloop.message;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of one outgoing message. */
public record MessageId(UUID value) {

    public static final String PREFIX = "msg";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<MessageId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(MessageId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
