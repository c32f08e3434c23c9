package io.northloop.integration.port;

import io.northloop.integration.model.OutgoingEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events that were written with the change they tell of, and how far they were published. */
public interface Outbox {

    /** Writes the events in the running transaction, in this order; one with a known id is not written again. */
    void append(List<OutgoingEvent> events);

    /** Makes the running transaction the only one that publishes; {@code false} when another one does. */
    boolean claimPublishing();

    /** Events not yet published, in the order in which they were written. */
    List<OutgoingEvent> waiting(int atMost);

    void markPublished(Collection<UUID> events, Instant at);

    /** When the oldest event that still waits happened. */
    Optional<Instant> oldestWaiting();
}
