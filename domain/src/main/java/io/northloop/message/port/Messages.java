package io.northloop.message.port;

import io.northloop.message.MessageId;
import io.northloop.message.OutgoingMessage;
import io.northloop.message.model.WaitingMessage;
import java.time.Instant;
import java.util.Optional;

/** The messages and what became of them. */
public interface Messages {

    /** @return whether the key was new; otherwise nothing was kept */
    boolean add(MessageId id, OutgoingMessage message, Instant acceptedAt);

    /** The next e-mail whose attempt is due, locked until the end of the transaction; other instances get others. */
    Optional<WaitingMessage> claimDue(Instant now);

    Optional<Instant> nextAttempt();

    /** @param keepContent only the demo keeps what was sent */
    void sent(MessageId id, Instant at, boolean keepContent);

    void tryAgain(MessageId id, Instant next, String problem);

    void givenUp(MessageId id, String problem);

    /** @return whether the message was given up before */
    boolean revive(MessageId id, Instant now);
}
