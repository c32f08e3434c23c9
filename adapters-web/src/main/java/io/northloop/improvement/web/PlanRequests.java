package io.northloop.improvement.web;

import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.application.PlanDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bodies about plans. Each may name the member of staff that the client acts for. */
final class PlanRequests {

    private PlanRequests() {}

    record Plan(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable List<String> unitRefs,
            @Nullable List<Evidence> evidence,
            @Nullable String hypothesis,
            @Nullable String metric,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable LocalDate by,
            @Nullable String ownerRef,
            @Nullable List<Task> tasks,
            @Nullable String actingFor) {

        PlanDraft draft() {
            return new PlanDraft(
                    title,
                    purpose,
                    orEmpty(unitRefs),
                    orEmpty(evidence).stream()
                            .map(it -> new PlanDraft.Proof(it.kind(), it.ref(), it.note()))
                            .toList(),
                    hypothesis,
                    metric,
                    from,
                    to,
                    by,
                    ownerRef,
                    orEmpty(tasks).stream().map(Task::draft).toList());
        }
    }

    record Evidence(
            @Nullable String kind,
            @Nullable String ref,
            @Nullable String note) {}

    record Task(
            @Nullable String id,
            @Nullable String ref,
            @Nullable String title,
            @Nullable String assigneeRef,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            @Nullable String doneCriteria,
            @Nullable List<String> dependsOn) {

        private PlanDraft.Task draft() {
            return new PlanDraft.Task(id, ref, title, assigneeRef, startsOn, dueOn, doneCriteria, orEmpty(dependsOn));
        }
    }

    record PlanStep(@Nullable String actingFor) {

        static Optional<String> whom(@Nullable PlanStep body) {
            return Optional.ofNullable(body).flatMap(it -> Optional.ofNullable(it.actingFor()));
        }
    }

    record Evaluation(
            @Nullable PlanOutcome outcome,
            @Nullable BigDecimal reached,
            @Nullable String note,
            @Nullable String actingFor) {}

    /** A list without what was sent as null in it. */
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(it -> it != null).toList();
    }
}
