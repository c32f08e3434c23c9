package io.northloop.integration.application;

import io.northloop.integration.model.OutgoingEvent;
import io.northloop.integration.port.EventBus;
import io.northloop.integration.port.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes the oldest events that wait. What the bus acknowledged is marked; the rest stays and comes first next
 * time. If the process dies in between, an event may be published twice, with the same id.
 */
@Component
public class PublishOutgoingEvents {

    private final Outbox outbox;
    private final EventBus bus;
    private final Clock clock;

    PublishOutgoingEvents(Outbox outbox, EventBus bus, Clock clock) {
        this.outbox = outbox;
        this.bus = bus;
        this.clock = clock;
    }

    /** What to do, with how many events at most. */
    public record Command(int atMost) {}

    /**
     * The number of events published; fewer than asked for when no more wait, the bus is away or another instance is at
     * it.
     */
    @Transactional
    public int publish(Command command) {
        if (!outbox.claimPublishing()) {
            return 0;
        }
        List<OutgoingEvent> waiting = outbox.waiting(command.atMost());
        if (waiting.isEmpty()) {
            return 0;
        }
        Set<UUID> published = bus.publish(waiting);
        outbox.markPublished(published, clock.instant());
        return published.size();
    }
}
