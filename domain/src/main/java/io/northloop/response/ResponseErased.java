package io.northloop.response;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An answer was taken back: what was said, and who said it, is gone, and whoever keeps a part of it drops it. */
public record ResponseErased(UUID eventId, Instant occurredAt, ResponseId responseId) implements DomainEvent {}
