package io.northloop.response.model;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it is kept. It knows who answered only as far as needed to take names out of free text and to call back.
 *
 * @param customerName name in the customer record, for masking
 * @param consent with the contact left by the respondent
 * @param trusted whether headquarters neither suspects nor has excluded it
 * @param interviewer who asked on the telephone, where somebody did
 * @param collected whether another system or a file brought it; otherwise its respondent gave it here
 * @param corrections how often it was corrected
 */
public record StoredResponse(
        ResponseId id,
        SurveyRef survey,
        SurveyVersionId version,
        int versionNumber,
        UnitRef unit,
        Optional<String> adviser,
        Optional<String> programme,
        Optional<String> touchpoint,
        Instant answeredAt,
        Instant receivedAt,
        Optional<Integer> score,
        Answers answers,
        Language language,
        BigDecimal weight,
        boolean live,
        boolean trusted,
        Map<String, String> attributes,
        Optional<String> customerName,
        Consent consent,
        Optional<String> interviewer,
        boolean collected,
        int corrections) {

    public StoredResponse {
        attributes = Map.copyOf(attributes);
    }

    public Optional<LoyaltyCategory> category() {
        return score.map(value -> new RecommendScore(value).category());
    }
}
