package io.northloop.improvement;

import io.northloop.organisation.PersonRef;
import io.northloop.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A task was finished.
 *
 * @param inTime whether before the day on which it was due had ended where the assignee works
 */
public record TaskDone(
        UUID eventId, Instant occurredAt, TaskId taskId, PlanId planId, PersonRef assignee, boolean inTime)
        implements DomainEvent {}
