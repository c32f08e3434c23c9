package io.northloop.improvement;

import io.northloop.organisation.PersonRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The day on which a task was due is over where the assignee works, and it is not done. */
public record TaskOverdue(
        UUID eventId, Instant occurredAt, TaskId taskId, PlanId planId, PersonRef assignee, LocalDate dueOn)
        implements DomainEvent {}
