package io.northloop.response;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An answer as a case shows it; who gave it is not in here. */
public record ResponseView(
        ResponseId id,
        SurveyRef survey,
        int surveyVersion,
        UnitRef unit,
        Optional<Integer> score,
        Optional<LoyaltyCategory> category,
        Instant answeredAt,
        Language language,
        List<Answer> answers) {

    public ResponseView {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param question the question's code
     * @param text what was asked, in the language of the answer
     * @param value the answer as text, masked where it was free text
     */
    public record Answer(String question, String text, String value) {}
}
