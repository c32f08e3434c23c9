package io.northloop.message;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * The mail server took a message; in the demo, where nothing leaves, the log did.
 *
 * @param idempotencyKey the key it was handed over with
 */
public record MessageSent(UUID eventId, Instant occurredAt, String idempotencyKey, String purpose)
        implements DomainEvent {}
