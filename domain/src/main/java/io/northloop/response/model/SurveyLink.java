package io.northloop.response.model;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyVersionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A survey link as answering finds it.
 *
 * @param touchpoint code of what the survey is about, if it is about one
 * @param language the language of the invitation
 * @param expiresAt business time; from this moment on it takes no answer
 * @param spent empty as long as nobody answered
 */
public record SurveyLink(
        SurveyVersionId survey,
        UnitRef unit,
        ProgrammeRef programme,
        Optional<InvitationId> invitation,
        Optional<CustomerRef> customer,
        Optional<PersonRef> adviser,
        Optional<String> touchpoint,
        Language language,
        Instant expiresAt,
        Optional<Spent> spent) {

    /**
     * That the link is spent.
     *
     * @param receipt of the answer that spent it; empty where the link must not lead to its answer
     */
    public record Spent(Optional<Receipt> receipt) {}

    /**
     * The answer that spent the link.
     *
     * @param digest of what was answered
     */
    public record Receipt(ResponseId response, AnswerDigest digest) {}

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
