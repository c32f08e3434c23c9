package io.northloop.programme;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of one invitation. */
public record InvitationId(UUID value) {

    public static final String PREFIX = "inv";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<InvitationId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(InvitationId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
