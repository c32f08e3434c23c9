package io.northloop.message.application;

import io.northloop.message.MessageBounced;
import io.northloop.message.model.Delivery;
import io.northloop.message.model.RetrySchedule;
import io.northloop.message.model.WaitingMessage;
import io.northloop.message.port.Messages;
import io.northloop.message.port.PostOffice;
import io.northloop.shared.port.Ids;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends one message. Its row stays locked while the mail server is asked: a frozen instance keeps others off, and a
 * killed one lets go at once, so that a message goes twice only when the instance dies between the server's answer and
 * the commit.
 */
@Component
class SendMessage {

    private final Messages messages;
    private final PostOffice postOffice;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    SendMessage(Messages messages, PostOffice postOffice, ApplicationEventPublisher events, Ids ids) {
        this.messages = messages;
        this.postOffice = postOffice;
        this.events = events;
        this.ids = ids;
    }

    /** @return how it went; empty when nothing is due */
    @Transactional
    public Optional<Delivery> sendNext(Instant now) {
        return messages.claimDue(now).map(message -> {
            Delivery delivery = postOffice.send(message);
            switch (delivery) {
                case Delivery.Taken() -> messages.sent(message.id(), now, false);
                case Delivery.Refused(var reason) -> giveUp(message, reason, now);
                case Delivery.Failed(var reason) -> tryAgain(message, reason, now);
                case Delivery.Unreachable(var reason) -> tryAgain(message, reason, now);
            }
            return delivery;
        });
    }

    private void tryAgain(WaitingMessage message, String reason, Instant now) {
        RetrySchedule.next(message.attempts() + 1, message.since(), now)
                .ifPresentOrElse(
                        next -> messages.tryAgain(message.id(), next, reason), () -> giveUp(message, reason, now));
    }

    private void giveUp(WaitingMessage message, String reason, Instant now) {
        messages.givenUp(message.id(), reason);
        events.publishEvent(new MessageBounced(ids.next(), now, message.idempotencyKey(), message.purpose()));
    }
}
