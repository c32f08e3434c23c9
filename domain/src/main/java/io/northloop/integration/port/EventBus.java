package io.northloop.integration.port;

import io.northloop.integration.model.OutgoingEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where other systems listen. */
public interface EventBus {

    /** Whether publishing is worth trying: {@code false} for a while after the bus was found to be away. */
    boolean isReady();

    /**
     * Publishes the events, those of one key strictly in the order given: the next one leaves when the one before was
     * acknowledged.
     *
     * @return ids of the events that the bus has acknowledged as kept
     */
    Set<UUID> publish(List<OutgoingEvent> events);
}
