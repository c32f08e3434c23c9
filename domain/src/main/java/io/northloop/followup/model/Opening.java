package io.northloop.followup.model;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer that calls for a case, reduced to what the case keeps. Who answered is not in here.
 *
 * @param adviser whom the answer is about, if it names one
 * @param score the answer's recommend score; for relational surveys that of the group overall
 * @param lowestScore the lowest recommend score of the whole answer, 0–6
 * @param consent whether the respondent asked to be called back
 */
public record Opening(
        ResponseId response,
        UnitRef unit,
        @Nullable PersonRef adviser,
        @Nullable String touchpoint,
        SurveyRef survey,
        SurveyKind kind,
        int score,
        int lowestScore,
        boolean consent,
        Instant receivedAt) {

    /** The lowest recommend score that opens no case. */
    public static final int LEAST_CONTENT_SCORE = 7;

    private static final Duration OLDEST = Duration.ofDays(7);

    /**
     * The opening that an answer calls for (method §7): some recommend score of 0–6, younger than 7 days when it was
     * received, and not asked of employees. Empty when no case is due.
     */
    public static Optional<Opening> calledForBy(ResponseSubmitted answer) {
        Optional<Integer> lowest = answer.lowestScore().or(answer::score);
        boolean unhappy = lowest.isPresent() && lowest.get() < LEAST_CONTENT_SCORE;
        boolean fresh =
                Duration.between(answer.answeredAt(), answer.receivedAt()).compareTo(OLDEST) < 0;
        boolean ofCustomers = switch (answer.kind()) {
            case TRANSACTIONAL, RELATIONAL, CSI -> true;
            case EMPLOYEE -> false;
        };
        if (!unhappy || !fresh || !ofCustomers) {
            return Optional.empty();
        }
        return Optional.of(new Opening(
                answer.responseId(),
                answer.unit(),
                answer.adviser().orElse(null),
                answer.touchpoint().orElse(null),
                answer.survey(),
                answer.kind(),
                answer.score().orElse(lowest.get()),
                lowest.get(),
                answer.callback(),
                answer.receivedAt()));
    }
}
