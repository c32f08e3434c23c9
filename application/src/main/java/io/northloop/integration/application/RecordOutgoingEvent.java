package io.northloop.integration.application;

import io.northloop.integration.model.EventCatalogue;
import io.northloop.integration.port.Outbox;
import io.northloop.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what other systems are to hear into the outbox, in the transaction of the change itself. */
@Component
public class RecordOutgoingEvent {

    private final Outbox outbox;

    RecordOutgoingEvent(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional
    public void on(DomainEvent happened) {
        EventCatalogue.tell(happened).ifPresent(outbox::append);
    }
}
