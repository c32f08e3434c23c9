package io.northloop.followup;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A case as one viewer sees it in a list.
 *
 * @param responseId {@code null} for those who do not see single answers
 * @param zone of the centre: people read times in it
 * @param score the recommend score, {@code null} for those who do not see single answers
 * @param escalation 0 none, 1 regional manager, 2 HQ
 * @param consent whether the respondent asked to be called back
 */
public record CaseView(
        CaseId id,
        @Nullable ResponseId responseId,
        UnitRef unit,
        String unitName,
        ZoneId zone,
        @Nullable PersonRef owner,
        @Nullable String ownerName,
        CaseState state,
        @Nullable Integer score,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant firstContactAt,
        int escalation,
        @Nullable String rootCause,
        boolean consent,
        Urgency urgency,
        long version) {

    /** How the 24 hours stand. */
    public enum Urgency {
        /** No contact yet, and more than 4 hours left. */
        RUNNING,
        /** No contact yet, and at most 4 hours left. */
        DUE_SOON,
        /** No contact yet, and the 24 hours are over. */
        OVERDUE,
        /** Contact was made in time. */
        MET,
        /** Contact was made too late. */
        MISSED
    }
}
