package io.northloop.shared;

import java.time.Instant;
import java.util.UUID;

/** Something that happened, told to other capabilities after the change is committed with it. */
public interface DomainEvent {

    /** Identity of this occurrence; stays the same however often it is delivered. */
    UUID eventId();

    Instant occurredAt();
}
