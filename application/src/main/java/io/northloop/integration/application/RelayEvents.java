package io.northloop.integration.application;

import io.northloop.integration.port.EventBus;
import io.northloop.integration.port.Outbox;
import io.northloop.shared.FastWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Empties the outbox, batch by batch. */
@Component
final class RelayEvents implements FastWork {

    private static final int BATCH = 500;
    private static final int BATCHES = 20;

    private final Outbox outbox;
    private final EventBus bus;
    private final PublishOutgoingEvents publishOutgoingEvents;

    RelayEvents(Outbox outbox, EventBus bus, PublishOutgoingEvents publishOutgoingEvents) {
        this.outbox = outbox;
        this.bus = bus;
        this.publishOutgoingEvents = publishOutgoingEvents;
    }

    @Override
    public String name() {
        return "relay-events";
    }

    @Override
    public int mostPerRun() {
        return BATCHES * BATCH;
    }

    @Override
    public Optional<Instant> nextDue() {
        return bus.isReady() ? outbox.oldestWaiting() : Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        if (!bus.isReady() || outbox.oldestWaiting().isEmpty()) {
            return 0;
        }
        int total = 0;
        int published = BATCH;
        for (int i = 0; i < BATCHES && published == BATCH; i++) {
            published = publishOutgoingEvents.publish(new PublishOutgoingEvents.Command(BATCH));
            total += published;
        }
        return total;
    }
}
