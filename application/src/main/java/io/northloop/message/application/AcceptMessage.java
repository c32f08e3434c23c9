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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public void hurry(Collection<String> idempotencyKeys) {
        messages.hurry(idempotencyKeys, clock.instant());
    }

    @Override
    @Transactional
    public void accept(List<OutgoingMessage> many) {
        Map<MessageId, OutgoingMessage> offered = new LinkedHashMap<>();
        many.forEach(message -> offered.put(new MessageId(ids.next()), message));
        Instant now = clock.instant();
        offered.keySet().retainAll(messages.add(offered, now));
        if (postOffice.mode() == PostMode.DEMO) {
            offered.forEach((id, message) -> {
                messages.sent(id, now, true);
                events.publishEvent(new MessageSent(ids.next(), now, message.idempotencyKey(), message.purpose()));
            });
        }
    }
}
