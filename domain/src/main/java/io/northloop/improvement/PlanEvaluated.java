package io.northloop.improvement;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Headquarters judged the effect of a plan. The figures stay in the house: they may be of a single centre. */
public record PlanEvaluated(UUID eventId, Instant occurredAt, PlanId planId, List<UnitRef> units, PlanOutcome outcome)
        implements DomainEvent {

    public PlanEvaluated {
        units = List.copyOf(units);
    }
}
