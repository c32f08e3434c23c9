package io.northloop.followup.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.northloop.followup.CaseState;
import io.northloop.followup.CaseView;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case in lists; score and answer only for clients that see single answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseJson(
        String id,
        @Nullable String responseId,
        String unitRef,
        @Nullable String ownerRef,
        CaseState state,
        @Nullable Integer score,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant firstContactAt,
        int escalation,
        @Nullable String rootCause,
        boolean consent) {

    static CaseJson of(CaseView view) {
        return new CaseJson(
                view.id().toString(),
                view.responseId() == null ? null : Objects.toString(view.responseId()),
                view.unit().value(),
                view.owner() == null ? null : Objects.toString(view.owner()),
                view.state(),
                view.score(),
                view.openedAt(),
                view.dueAt(),
                view.firstContactAt(),
                view.escalation(),
                view.rootCause(),
                view.consent());
    }
}
