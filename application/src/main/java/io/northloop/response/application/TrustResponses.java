package io.northloop.response.application;

import io.northloop.response.ResponseId;
import io.northloop.response.ResponseTrust;
import io.northloop.response.port.Responses;
import io.northloop.response.port.StoredResponses;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import org.springframework.stereotype.Component;

/** Keeps an answer's trust beside the answer, and its two counts right. */
@Component
final class TrustResponses implements ResponseTrust {

    private final Responses responses;
    private final StoredResponses stored;
    private final SurveyDirectory surveys;
    private final CompanyCalendar calendar;

    TrustResponses(Responses responses, StoredResponses stored, SurveyDirectory surveys, CompanyCalendar calendar) {
        this.responses = responses;
        this.stored = stored;
        this.surveys = surveys;
        this.calendar = calendar;
    }

    @Override
    public void trust(ResponseId id, boolean trusted) {
        // Held: what a correction or erasure of the same moment changes is seen whole.
        boolean known = stored.hold(id)
                .flatMap(response -> surveys.kind(response.survey()))
                .filter(kind -> kind != SurveyKind.EMPLOYEE)
                .isPresent();
        if (!known) {
            throw DomainError.notFound("response-unknown");
        }
        responses.trust(id, trusted, calendar.zone());
    }
}
