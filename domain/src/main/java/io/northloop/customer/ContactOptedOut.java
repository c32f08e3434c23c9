package io.northloop.customer;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A contact asked not to be asked again. Carries the keyed hash, never the contact. */
public record ContactOptedOut(UUID eventId, Instant occurredAt, ContactChannel channel, String contactHash)
        implements DomainEvent {}
