package io.northloop.improvement;

import io.northloop.organisation.PersonRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody got a task: with the approval of its plan, by an edit of it, or handed on. */
public record TaskAssigned(
        UUID eventId,
        Instant occurredAt,
        TaskId taskId,
        PlanId planId,
        PersonRef assignee,
        LocalDate startsOn,
        LocalDate dueOn)
        implements DomainEvent {}
