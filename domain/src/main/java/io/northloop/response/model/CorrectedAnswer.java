package io.northloop.response.model;

import io.northloop.response.ResponseId;
import io.northloop.survey.PublishedSurvey;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An answer as it stands after a correction.
 *
 * @param survey the version that was answered
 * @param answers all of them
 * @param csi what it adds to the satisfaction index from now on
 */
public record CorrectedAnswer(
        ResponseId id, PublishedSurvey survey, Answers answers, Optional<CsiAnswer> csi, Correction correction) {

    public OptionalInt score() {
        return answers.score(survey);
    }

    public OptionalInt lowestScore() {
        return answers.lowestScore(survey);
    }
}
