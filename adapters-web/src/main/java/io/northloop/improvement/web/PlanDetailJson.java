package io.northloop.improvement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.improvement.model.PlanEvaluation;
import io.northloop.improvement.model.PlanStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One plan with its evidence, its tasks and its history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanDetailJson(
        @JsonUnwrapped PlanJson summary,
        String purpose,
        @Nullable String hypothesis,
        List<EvidenceJson> evidence,
        List<TaskJson> tasks,
        @Nullable EvaluationJson evaluation,
        List<PlanStepJson> history) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceJson(
            EvidenceKind kind,
            @Nullable String ref,
            @Nullable String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvaluationJson(PlanOutcome outcome, @Nullable BigDecimal reached, String note) {

        private static @Nullable EvaluationJson of(@Nullable PlanEvaluation verdict) {
            return verdict == null ? null : new EvaluationJson(verdict.outcome(), verdict.reached(), verdict.note());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanStepJson(
            Instant at,
            PlanStep.Kind step,
            @Nullable String by,
            @Nullable String note) {}

    static PlanDetailJson of(PlanDetail detail) {
        return new PlanDetailJson(
                PlanJson.of(detail.summary()),
                detail.content().purpose(),
                detail.content().hypothesis(),
                detail.content().evidence().stream()
                        .map(it -> new EvidenceJson(it.kind(), it.ref(), it.note()))
                        .toList(),
                detail.tasks().stream().map(TaskJson::of).toList(),
                EvaluationJson.of(detail.evaluation()),
                detail.history().stream()
                        .map(it -> new PlanStepJson(it.at(), it.kind(), it.actorName(), it.note()))
                        .toList());
    }
}
