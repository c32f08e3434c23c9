package io.northloop.improvement.model;

import io.northloop.access.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan's history.
 *
 * @param note what the actor wrote, or which task it was about
 */
public record PlanStep(
        Instant at, Kind kind, Actor actor, @Nullable String note) {

    /** What happened. */
    public enum Kind {
        DRAFTED,
        EDITED,
        APPROVED,
        STARTED,
        /** One of its tasks went to somebody else. */
        TASK_HANDED_ON,
        COMPLETED,
        EVALUATED
    }
}
