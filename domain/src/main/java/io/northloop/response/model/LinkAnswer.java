package io.northloop.response.model;

import io.northloop.programme.SurveyToken;
import io.northloop.response.ResponseId;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What answering by a link writes; the rest is in the link.
 *
 * @param eventId identity of the announcement
 * @param day the answer's day in the company's zone
 * @param csi what it adds to the satisfaction index
 */
public record LinkAnswer(
        SurveyToken token,
        ResponseId id,
        UUID eventId,
        PublishedSurvey survey,
        Instant at,
        LocalDate day,
        Answers answers,
        Language language,
        Consent consent,
        AnswerDigest digest,
        Optional<CsiAnswer> csi) {

    public OptionalInt score() {
        return answers.score(survey);
    }
}
