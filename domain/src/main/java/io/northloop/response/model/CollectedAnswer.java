package io.northloop.response.model;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An answer that was collected elsewhere: sent by another system or read from a file.
 *
 * @param senderId the sender's own id, or file and line
 * @param answeredAt when it was given
 * @param receivedAt when Northloop received it
 * @param day of {@code answeredAt}, in the company's zone
 * @param weight survey weight, positive; 1 when none was given
 * @param live false for rows of a file
 * @param csi what it adds to the satisfaction index
 */
public record CollectedAnswer(
        ResponseId id,
        UUID eventId,
        String senderId,
        PublishedSurvey survey,
        UnitRef unit,
        Optional<CustomerRef> customer,
        Optional<PersonRef> adviser,
        Optional<String> touchpoint,
        Instant answeredAt,
        Instant receivedAt,
        LocalDate day,
        Answers answers,
        Language language,
        BigDecimal weight,
        Map<String, String> attributes,
        boolean live,
        AnswerDigest digest,
        Optional<CsiAnswer> csi) {

    public CollectedAnswer {
        attributes = Map.copyOf(attributes);
    }

    public OptionalInt score() {
        return answers.score(survey);
    }
}
