package io.northloop.improvement.application;

import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanEvaluation;
import io.northloop.improvement.model.PlanStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan as one viewer sees it.
 *
 * @param tasks those that the viewer sees, in the order of the plan
 * @param manages whether the viewer writes, approves and judges it
 * @param windowOver whether the window of its metric is over
 */
public record PlanDetail(
        PlanView summary,
        PlanContent content,
        @Nullable PlanEvaluation evaluation,
        List<TaskView> tasks,
        List<Step> history,
        boolean manages,
        boolean windowOver,
        long version) {

    public PlanDetail {
        tasks = List.copyOf(tasks);
        history = List.copyOf(history);
    }

    /**
     * One line of the history.
     *
     * @param actorName name of the member of staff, of the client, or {@code null} for Northloop itself
     * @param note what the actor wrote; of a task that went to somebody else, its title, where the viewer sees the task
     */
    public record Step(
            Instant at,
            PlanStep.Kind kind,
            @Nullable String actorName,
            @Nullable String note) {}
}
