package io.northloop.improvement;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Headquarters approved a plan; its tasks are assigned with it.
 *
 * @param by last day of the window in which the metric shall reach its target
 */
public record PlanApproved(
        UUID eventId, Instant occurredAt, PlanId planId, List<UnitRef> units, PersonRef owner, LocalDate by)
        implements DomainEvent {

    public PlanApproved {
        units = List.copyOf(units);
    }
}
