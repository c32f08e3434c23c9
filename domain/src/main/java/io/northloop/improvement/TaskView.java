package io.northloop.improvement;

import io.northloop.organisation.PersonRef;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task as one viewer sees it in a list.
 *
 * @param ref the writer's own name for it
 * @param progress 0 … 100 percent
 * @param daysLeft whole days until its last day where the assignee works; negative when it is over
 * @param overdue whether somebody works on it after its last day
 * @param mine whether it is the viewer's, or of somebody whom they stand in for now
 */
public record TaskView(
        TaskId id,
        PlanId plan,
        String planTitle,
        @Nullable String ref,
        String title,
        PersonRef assignee,
        String assigneeName,
        TaskState state,
        LocalDate startsOn,
        LocalDate dueOn,
        String doneCriteria,
        int progress,
        Set<TaskId> dependsOn,
        long daysLeft,
        boolean overdue,
        boolean mine,
        long version) {

    public TaskView {
        dependsOn = Set.copyOf(dependsOn);
    }
}
