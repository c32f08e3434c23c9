package io.northloop.improvement.model;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.model.DuePolicy.Alarm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of a task.
 *
 * @param position from 0 in the order of the plan
 * @param progress 0 … 100 percent
 * @param policy by which the alarms were set
 * @param nextAlarm what is raised next, unless the task is finished first
 * @param version counts the saves; the ETag of the task
 */
public record TaskSnapshot(
        TaskId id,
        PlanId plan,
        @Nullable String ref,
        int position,
        TaskTerms terms,
        Assignee assignee,
        TaskState state,
        int progress,
        DuePolicy policy,
        @Nullable Alarm nextAlarm,
        @Nullable Instant alarmAt,
        CalendarEntry calendar,
        List<TaskStep> steps,
        long version) {

    public TaskSnapshot {
        steps = List.copyOf(steps);
    }

    /** A task that nobody has heard of yet. */
    static TaskSnapshot planned(
            TaskId id, PlanId plan, @Nullable String ref, int position, TaskTerms terms, Assignee assignee) {
        return new TaskSnapshot(
                id,
                plan,
                ref,
                position,
                terms,
                assignee,
                TaskState.PLANNED,
                0,
                DuePolicy.STANDARD,
                null,
                null,
                CalendarEntry.NONE,
                List.of(),
                0);
    }
}
