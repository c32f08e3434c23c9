package io.northloop.followup;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Nobody made contact in time.
 *
 * @param level 1 to the regional manager, 2 to HQ; at 24 h and 48 h unless HQ set other hours
 */
public record CaseEscalated(UUID eventId, Instant occurredAt, CaseId caseId, UnitRef unit, int level, Instant dueAt)
        implements DomainEvent {}
