package io.northloop.message.application;

import io.northloop.customer.ContactChannel;
import io.northloop.message.Departure;
import io.northloop.message.DepartureCheck;
import io.northloop.message.model.Delivery;
import io.northloop.message.model.Lane;
import io.northloop.message.model.LentMessage;
import io.northloop.message.model.MessageContent;
import io.northloop.message.model.WaitingMessage;
import io.northloop.message.port.Messages;
import io.northloop.message.port.PostOffice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends one message. It is lent to this instance for a while, so that neither a connection to the database nor a lock
 * is held while the server takes its time. A message goes twice only when the instance dies, or is frozen for longer
 * than the loan, between the server's answer and writing that down.
 */
@Component
class SendMessage {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessage.class);

    private final Messages messages;
    private final SettleMessage settleMessage;
    private final Map<String, DepartureCheck> checks = new HashMap<>();

    SendMessage(Messages messages, SettleMessage settleMessage, List<DepartureCheck> departureChecks) {
        this.messages = messages;
        this.settleMessage = settleMessage;
        departureChecks.forEach(check -> check.purposes().forEach(purpose -> checks.put(purpose, check)));
    }

    /** How it went with the next message. */
    enum Outcome {
        NOTHING_DUE,
        HANDLED,
        /** The messages after it would fare no better. */
        SERVER_AWAY
    }

    Outcome sendNext(ContactChannel channel, Lane lane, PostOffice.Round round, Instant now) {
        Optional<LentMessage> lent = messages.lend(channel, lane, now);
        if (lent.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        Optional<Delivery> delivery = attempt(lent.get(), round, now);
        delivery.ifPresent(how -> settle(lent.get(), how, now));
        return delivery.filter(Delivery.Unreachable.class::isInstance).isPresent()
                ? Outcome.SERVER_AWAY
                : Outcome.HANDLED;
    }

    /** Empty when it is not to leave now. */
    private Optional<Delivery> attempt(LentMessage message, PostOffice.Round round, Instant now) {
        try {
            MessageContent content = messages.content(message.id());
            return switch (departure(message, content, now)) {
                case Departure.Now() ->
                    Optional.of(round.send(new WaitingMessage(
                            message.id(), message.idempotencyKey(), message.language(), message.subject(), content)));
                case Departure.Later(var at) -> {
                    messages.postpone(message.id(), at);
                    yield Optional.empty();
                }
                case Departure.Never(var reason) -> {
                    messages.withdraw(message.id(), reason);
                    yield Optional.empty();
                }
            };
        } catch (RuntimeException e) {
            return Optional.of(failed(message, e));
        }
    }

    private Departure departure(LentMessage message, MessageContent content, Instant now) {
        DepartureCheck check = checks.get(message.purpose());
        return check == null ? new Departure.Now() : check.check(message.idempotencyKey(), content.address(), now);
    }

    /**
     * A listener that fails must not have the message sent again every time the loan ends: it counts as a failed
     * attempt.
     */
    private void settle(LentMessage message, Delivery delivery, Instant now) {
        try {
            settleMessage.settle(message, delivery, now);
        } catch (RuntimeException e) {
            settleMessage.settle(message, failed(message, e), now);
        }
    }

    private static Delivery failed(LentMessage message, RuntimeException problem) {
        LOG.error(
                "message {} failed unexpectedly and is tried again as if the server had failed", message.id(), problem);
        return new Delivery.Failed(problem.getClass().getSimpleName());
    }
}
