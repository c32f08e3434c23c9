package io.northloop.followup;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A case was closed with its root cause.
 */
public record CaseClosed(UUID eventId, Instant occurredAt, CaseId caseId, UnitRef unit, String rootCause)
        implements DomainEvent {}
