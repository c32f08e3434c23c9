package io.northloop.improvement.model;

import io.northloop.access.Actor;
import io.northloop.improvement.TaskId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan's history.
 *
 * @param note what the actor wrote; of a task that went to somebody else, its id, because not everybody who sees the
 *     plan may read its title
 */
public record PlanStep(
        Instant at, Kind kind, Actor actor, @Nullable String note) {

    /** The task that went to somebody else; empty for other steps. */
    public Optional<TaskId> task() {
        return kind == Kind.TASK_HANDED_ON && note != null ? TaskId.parse(note) : Optional.empty();
    }

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
