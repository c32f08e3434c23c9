package io.northloop.message.application;

import io.northloop.message.MessageDispatch;
import io.northloop.message.MessageId;
import io.northloop.message.MessageSent;
import io.northloop.message.OutgoingMessage;
import io.northloop.message.model.PostMode;
import io.northloop.message.port.Messages;
import io.northloop.message.port.PostOffice;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes messages of other capabilities into the log; in the demo that is as far as they go. */
@Component
class AcceptMessage implements MessageDispatch {

    private final Messages messages;
    private final PostOffice postOffice;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    AcceptMessage(Messages messages, PostOffice postOffice, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.messages = messages;
        this.postOffice = postOffice;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean accept(OutgoingMessage message) {
        MessageId id = new MessageId(ids.next());
        Instant now = clock.instant();
        if (!messages.add(id, message, now)) {
            return false;
        }
        if (postOffice.mode() == PostMode.DEMO) {
            messages.sent(id, now, true);
            events.publishEvent(new MessageSent(ids.next(), now, message.idempotencyKey(), message.purpose()));
        }
        return true;
    }
}
