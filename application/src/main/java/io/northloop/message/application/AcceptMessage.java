package io.northloop.message.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.ContactDirectory;
import io.northloop.message.MessageDispatch;
import io.northloop.message.MessageId;
import io.northloop.message.MessageSent;
import io.northloop.message.OutgoingMessage;
import io.northloop.message.model.AddressedMessage;
import io.northloop.message.port.Messages;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes messages of other capabilities into the log; in the demo that is as far as they go. */
@Component
class AcceptMessage implements MessageDispatch {

    private final Messages messages;
    private final PostOffices postOffices;
    private final ContactDirectory contacts;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    AcceptMessage(
            Messages messages,
            PostOffices postOffices,
            ContactDirectory contacts,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.postOffices = postOffices;
        this.contacts = contacts;
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
        Map<MessageId, AddressedMessage> offered = new LinkedHashMap<>();
        many.forEach(message -> offered.put(new MessageId(ids.next()), addressed(message)));
        Instant now = clock.instant();
        offered.keySet().retainAll(messages.add(offered, now));
        if (postOffices.isDemo()) {
            offered.forEach((id, taken) -> {
                messages.sent(id, now, Optional.empty(), true);
                events.publishEvent(new MessageSent(
                        ids.next(),
                        now,
                        taken.message().idempotencyKey(),
                        taken.message().purpose()));
            });
        }
    }

    /** Gateways call a number as it is called everywhere; mail servers know best how an address is written. */
    private AddressedMessage addressed(OutgoingMessage message) {
        Optional<ContactDirectory.KnownContact> contact = contacts.contact(message.channel(), message.address());
        OutgoingMessage called = message.channel() == ContactChannel.EMAIL
                ? message
                : contact.map(known -> message.to(known.written())).orElse(message);
        return new AddressedMessage(
                called, message.customer().flatMap(customer -> contact.map(ContactDirectory.KnownContact::hash)));
    }
}
