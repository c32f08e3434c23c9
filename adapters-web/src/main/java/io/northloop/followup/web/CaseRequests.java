package io.northloop.followup.web;

import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import org.jspecify.annotations.Nullable;

/** Bodies of the steps of a case. Each may name the member of staff that the client acts for. */
final class CaseRequests {

    private CaseRequests() {}

    record Contact(
            @Nullable ContactMeans channel,
            @Nullable ContactOutcome outcome,
            @Nullable String note,
            @Nullable String actingFor) {}

    record Assignment(
            @Nullable String personRef,
            @Nullable String note,
            @Nullable String actingFor) {}

    record Resolution(
            @Nullable String rootCause,
            @Nullable String action,
            @Nullable String actingFor) {}

    record Closing(@Nullable String note, @Nullable String actingFor) {

        static final Closing EMPTY = new Closing(null, null);
    }

    record Reopening(@Nullable String reason, @Nullable String actingFor) {}

    record Disclosure(@Nullable String reason) {}
}
