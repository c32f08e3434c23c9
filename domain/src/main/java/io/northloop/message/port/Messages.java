package io.northloop.message.port;

import io.northloop.customer.ContactChannel;
import io.northloop.message.MessageId;
import io.northloop.message.model.AddressedMessage;
import io.northloop.message.model.Lane;
import io.northloop.message.model.LentMessage;
import io.northloop.message.model.MessageContent;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages and what became of them. */
public interface Messages {

    /** @return those whose keys were new; of the others nothing was kept */
    Set<MessageId> add(Map<MessageId, AddressedMessage> messages, Instant acceptedAt);

    /**
     * The next message of the channel and lane whose attempt is due, for this instance alone: others get it only when
     * nothing became of it by the end of the loan.
     */
    Optional<LentMessage> lend(ContactChannel channel, Lane lane, Instant now);

    /** @throws RuntimeException when it cannot be unsealed */
    MessageContent content(MessageId id);

    Optional<Instant> nextAttempt(ContactChannel channel, Lane lane);

    /**
     * @param providerId by what the provider names it, where it said so
     * @param keepContent only the demo keeps what was sent
     * @return whether it waited; whatever has become of it otherwise stays
     */
    boolean sent(MessageId id, Instant at, Optional<String> providerId, boolean keepContent);

    /** @param at when the attempt was made that failed */
    void tryAgain(MessageId id, Instant at, Instant next, String problem);

    /** No attempt was made; the next one is due then. */
    void postpone(MessageId id, Instant until);

    /** Those that wait under these keys are due now. */
    void hurry(Collection<String> idempotencyKeys, Instant now);

    /** @return whether it waited */
    boolean givenUp(MessageId id, Instant at, String problem);

    /** No attempt was made, and none will be. */
    void withdraw(MessageId id, String reason);

    /** @return whether the message was given up before */
    boolean revive(MessageId id, Instant now);
}
