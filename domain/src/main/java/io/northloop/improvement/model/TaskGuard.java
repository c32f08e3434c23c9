package io.northloop.improvement.model;

import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.shared.DomainError;
import java.util.EnumSet;
import java.util.Set;

/** Refuses steps that the life cycle of a task does not know. */
final class TaskGuard {

    private static final Set<TaskState> OPEN =
            EnumSet.of(TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS);

    private TaskGuard() {}

    /** Refuses with {@code task-is-<state>} (409) unless the task is in one of the allowed states. */
    static void require(TaskState now, TaskState first, TaskState... others) {
        require(now, EnumSet.of(first, others));
    }

    /** The same for steps that somebody takes who works on it. */
    static void requireOpen(TaskState now) {
        require(now, OPEN);
    }

    /** The same for steps on a task that its assignee knows of. */
    static void requireKnown(TaskState now) {
        require(now, EnumSet.complementOf(EnumSet.of(TaskState.PLANNED)));
    }

    /** Refuses with {@code task-waits} (409) while tasks that this one depends on are not done. */
    static void requireTurn(Set<TaskId> unfinished) {
        if (!unfinished.isEmpty()) {
            throw DomainError.conflict("task-waits", unfinished.size());
        }
    }

    private static void require(TaskState now, Set<TaskState> allowed) {
        if (!allowed.contains(now)) {
            throw DomainError.conflict(forbiddenFrom(now));
        }
    }

    private static String forbiddenFrom(TaskState state) {
        return switch (state) {
            case PLANNED -> "task-is-planned";
            case ASSIGNED -> "task-is-assigned";
            case ACCEPTED -> "task-is-accepted";
            case IN_PROGRESS -> "task-is-in-progress";
            case DONE -> "task-is-done";
            case REJECTED -> "task-is-rejected";
        };
    }
}
