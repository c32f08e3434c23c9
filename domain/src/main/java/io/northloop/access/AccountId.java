package io.northloop.access;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a sign-in account. */
public record AccountId(UUID value) {

    public static final String PREFIX = "acc";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<AccountId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(AccountId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
