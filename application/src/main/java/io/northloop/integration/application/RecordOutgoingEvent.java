package io.northloop.integration.application;

import io.northloop.integration.model.EventCatalogue;
import io.northloop.integration.port.Outbox;
import io.northloop.shared.DomainEvent;
import io.northloop.shared.DomainEvents;
import java.util.List;
import java.util.Optional;
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
        record(List.of(happened));
    }

    @EventListener
    @Transactional
    public void on(DomainEvents happened) {
        record(happened.all());
    }

    private void record(List<? extends DomainEvent> happened) {
        outbox.append(happened.stream()
                .map(EventCatalogue::tell)
                .flatMap(Optional::stream)
                .toList());
    }
}
