package io.northloop.programme.port;

import java.time.Instant;
import java.util.Optional;

/** What closes by time alone. Each way drops the copy of the link's token. */
public interface InvitationDeadlines {

    /** Closes sent ones whose time is over. */
    int expire(Instant now, int atMost);

    Optional<Instant> nextExpiry();

    /** Suppresses, as too late, those whose mail has waited so long that it must not leave any more. */
    int tooLate(Instant now, int atMost);

    Optional<Instant> nextTooLate();
}
