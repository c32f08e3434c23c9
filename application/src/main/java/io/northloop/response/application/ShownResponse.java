package io.northloop.response.application;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseView;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as HQ and other systems see it: free text masked, nothing about who answered.
 *
 * @param trusted whether headquarters neither suspects nor has excluded it
 * @param interviewer who asked on the telephone, where somebody did
 * @param corrections how often it was corrected
 */
public record ShownResponse(
        ResponseId id,
        SurveyRef survey,
        int version,
        UnitRef unit,
        Optional<String> adviser,
        Optional<String> programme,
        Optional<String> touchpoint,
        Instant answeredAt,
        Instant receivedAt,
        Optional<Integer> score,
        Optional<LoyaltyCategory> category,
        Language language,
        BigDecimal weight,
        boolean live,
        boolean trusted,
        Map<String, String> attributes,
        List<ResponseView.Answer> answers,
        Optional<String> interviewer,
        int corrections) {

    public ShownResponse {
        attributes = Map.copyOf(attributes);
        answers = List.copyOf(answers);
    }
}
