package io.northloop.followup;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * The respondent was contacted, or the cause mended without contact; stops the 24 hours.
 */
public record CaseContacted(UUID eventId, Instant occurredAt, CaseId caseId, UnitRef unit, boolean withinSla)
        implements DomainEvent {}
