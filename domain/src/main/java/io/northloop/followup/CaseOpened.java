package io.northloop.followup;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A case was opened for an unhappy respondent. Told within {@link CasesOpened}. */
public record CaseOpened(
        UUID eventId, Instant occurredAt, CaseId caseId, UnitRef unit, Optional<PersonRef> owner, Instant dueAt)
        implements DomainEvent {}
