package io.northloop.shared.port;

import io.northloop.shared.ParkedMessage;
import java.time.Instant;
import java.util.Optional;

/** Inbound messages waiting for what they name. */
public interface ParkedMessages {

    /** Parks it, unless the same message is parked already. */
    void park(ParkedMessage message, Instant retryAt);

    /** The next one that is due, lent out: nobody else gets it before {@code now} plus a minute. */
    Optional<ParkedMessage> lend(Instant now);

    void keep(ParkedMessage message, String reason, Instant retryAt);

    void remove(ParkedMessage message);

    Optional<Instant> nextRetry();
}
