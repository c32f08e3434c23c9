package io.northloop.access.port;

import io.northloop.access.AccountId;
import java.time.Duration;
import java.util.Optional;

/** Links that work once. Only the hash of the token is kept; lifetimes go by machine time. */
public interface OneTimeLinks {

    /** What a link allows. */
    enum Purpose {
        /** Making the first administrator. */
        FIRST_ADMINISTRATOR,
        /** Choosing a password for the account. */
        PASSWORD
    }

    /** A link that has not expired. */
    record Link(Purpose purpose, Optional<AccountId> account) {}

    /**
     * Keeps a new link; an earlier one for the same purpose and account stops working.
     *
     * @return its token: 256 random bits in base64url
     */
    String offer(Purpose purpose, Optional<AccountId> account, Duration lifetime);

    Optional<Link> find(String token);

    /** Uses the link up. Of several at once only one gets it. */
    Optional<Link> take(String token);
}
