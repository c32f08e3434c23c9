package io.northloop.organisation;

import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Somebody no longer works here, or no longer in any post: their account goes with it. */
public record PersonDeactivated(UUID eventId, Instant occurredAt, PersonRef person, String by) implements DomainEvent {}
