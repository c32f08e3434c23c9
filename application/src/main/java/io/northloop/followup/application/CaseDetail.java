package io.northloop.followup.application;

import io.northloop.followup.CaseView;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.followup.model.StepKind;
import io.northloop.organisation.PersonView;
import io.northloop.response.ResponseView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case as one viewer sees it.
 *
 * @param access what the viewer may see and do
 * @param answer the answer with masked comments, for those who see single answers
 * @param touchpoint where it happened, if the answer says so
 * @param adviserName whom the answer is about, if it names one
 * @param attempts contact attempts of the history alone
 * @param assignees to whom the viewer may give the case
 * @param awaitsVerification whether it was drawn, and the viewer may look it over
 */
public record CaseDetail(
        CaseView summary,
        CaseAccess access,
        Optional<ResponseView> answer,
        @Nullable String touchpoint,
        @Nullable String adviserName,
        @Nullable String action,
        List<Step> history,
        List<Step> attempts,
        List<PersonView> assignees,
        boolean awaitsVerification) {

    public CaseDetail {
        history = List.copyOf(history);
        attempts = List.copyOf(attempts);
        assignees = List.copyOf(assignees);
    }

    /**
     * One line of the history.
     *
     * @param actorName name of the member of staff, of the client, or {@code null} for Northloop itself
     * @param personName whom the case was given to, or who was told
     */
    public record Step(
            Instant at,
            StepKind kind,
            @Nullable String actorName,
            @Nullable ContactMeans means,
            @Nullable ContactOutcome outcome,
            @Nullable String personName,
            @Nullable String note) {}
}
