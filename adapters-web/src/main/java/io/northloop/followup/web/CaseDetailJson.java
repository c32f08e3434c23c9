package io.northloop.followup.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.northloop.followup.application.CaseDetail;
import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.followup.model.StepKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case with its history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseDetailJson(
        @JsonUnwrapped CaseJson summary, @Nullable String action, List<StepJson> history) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepJson(
            Instant at,
            StepKind step,
            @Nullable String by,
            @Nullable ContactMeans channel,
            @Nullable ContactOutcome outcome,
            @Nullable String person,
            @Nullable String note) {}

    static CaseDetailJson of(CaseDetail detail) {
        return new CaseDetailJson(
                CaseJson.of(detail.summary()),
                detail.action(),
                detail.history().stream()
                        .map(step -> new StepJson(
                                step.at(),
                                step.kind(),
                                step.actorName(),
                                step.means(),
                                step.outcome(),
                                step.personName(),
                                step.note()))
                        .toList());
    }
}
