package io.northloop.improvement.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody wrote it down, not yet checked.
 *
 * @param metric name of the measure
 * @param from where it stands
 * @param to where it shall stand
 * @param by last day of its window
 * @param ownerRef who answers for it; whoever writes it when missing
 */
public record PlanDraft(
        @Nullable String title,
        @Nullable String purpose,
        List<String> unitRefs,
        List<Proof> evidence,
        @Nullable String hypothesis,
        @Nullable String metric,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable LocalDate by,
        @Nullable String ownerRef,
        List<Task> tasks) {

    public PlanDraft {
        unitRefs = List.copyOf(unitRefs);
        evidence = List.copyOf(evidence);
        tasks = List.copyOf(tasks);
    }

    /** A piece of evidence; the kind is the name of an evidence kind. */
    public record Proof(
            @Nullable String kind,
            @Nullable String ref,
            @Nullable String note) {}

    /**
     * A task.
     *
     * @param id of a task that the plan has already
     * @param ref the writer's own name for it within the plan; also finds a task that the plan has already
     * @param dependsOn ids or refs of tasks of this plan
     */
    public record Task(
            @Nullable String id,
            @Nullable String ref,
            @Nullable String title,
            @Nullable String assigneeRef,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            @Nullable String doneCriteria,
            List<String> dependsOn) {

        public Task {
            dependsOn = List.copyOf(dependsOn);
        }
    }
}
