package io.northloop.message;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A message will never arrive: its address was refused for good, or it could not be sent for days.
 *
 * @param idempotencyKey the key it was handed over with
 */
public record MessageBounced(UUID eventId, Instant occurredAt, String idempotencyKey, String purpose)
        implements DomainEvent {}
