package io.northloop.message.application;

import io.northloop.customer.ContactDirectory;
import io.northloop.message.MessageBounced;
import io.northloop.message.MessageSent;
import io.northloop.message.model.Delivery;
import io.northloop.message.model.LentMessage;
import io.northloop.message.model.RetrySchedule;
import io.northloop.message.port.MessageReports;
import io.northloop.message.port.Messages;
import io.northloop.shared.port.Ids;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how an attempt ended, together with what other capabilities make of it. */
@Component
class SettleMessage {

    private final Messages messages;
    private final MessageReports reports;
    private final ContactDirectory contacts;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    SettleMessage(
            Messages messages,
            MessageReports reports,
            ContactDirectory contacts,
            ApplicationEventPublisher events,
            Ids ids) {
        this.messages = messages;
        this.reports = reports;
        this.contacts = contacts;
        this.events = events;
        this.ids = ids;
    }

    @Transactional
    public void settle(LentMessage message, Delivery delivery, Instant now) {
        switch (delivery) {
            case Delivery.Taken(var providerId) -> sent(message, providerId, now);
            case Delivery.Refused(var reason) -> giveUp(message, reason, now);
            case Delivery.Undeliverable(var reason) -> {
                reports.byId(message.id())
                        .ifPresent(found -> found.contactHash()
                                .ifPresent(hash -> contacts.undeliverable(found.channel(), hash, now)));
                giveUp(message, reason, now);
            }
            case Delivery.Failed(var reason) -> tryAgain(message, reason, now);
            case Delivery.Unreachable(var reason) -> tryAgain(message, reason, now);
        }
    }

    private void sent(LentMessage message, Optional<String> providerId, Instant now) {
        if (messages.sent(message.id(), now, providerId, false)) {
            events.publishEvent(new MessageSent(ids.next(), now, message.idempotencyKey(), message.purpose()));
        }
    }

    private void tryAgain(LentMessage message, String reason, Instant now) {
        RetrySchedule.next(message.attempts() + 1, message.since().orElse(now), now)
                .ifPresentOrElse(
                        next -> messages.tryAgain(message.id(), now, next, reason), () -> giveUp(message, reason, now));
    }

    private void giveUp(LentMessage message, String reason, Instant now) {
        if (messages.givenUp(message.id(), now, reason)) {
            events.publishEvent(new MessageBounced(ids.next(), now, message.idempotencyKey(), message.purpose()));
        }
    }
}
