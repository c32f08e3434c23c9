package io.northloop.improvement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.TaskView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task in lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskJson(
        String id,
        String planId,
        @Nullable String ref,
        String title,
        String assigneeRef,
        TaskState state,
        LocalDate startsOn,
        LocalDate dueOn,
        String doneCriteria,
        int progress,
        List<String> dependsOn,
        boolean overdue) {

    static TaskJson of(TaskView view) {
        return new TaskJson(
                view.id().toString(),
                view.plan().toString(),
                view.ref(),
                view.title(),
                view.assignee().value(),
                view.state(),
                view.startsOn(),
                view.dueOn(),
                view.doneCriteria(),
                view.progress(),
                view.dependsOn().stream().map(TaskId::toString).sorted().toList(),
                view.overdue());
    }
}
