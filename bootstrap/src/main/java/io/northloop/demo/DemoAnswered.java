package io.northloop.demo;

import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the demo's past, whatever it was asked by, as far as a case goes by it.
 *
 * @param number tells it from every other answer of the demo
 * @param score 0 … 10
 * @param asksForCall whether the customer asks to be called back
 */
record DemoAnswered(
        int number,
        UUID responseId,
        SurveyRef survey,
        SurveyKind kind,
        DemoCompany.Centre centre,
        @Nullable String adviser,
        @Nullable String touchpoint,
        Instant at,
        int score,
        boolean asksForCall) {

    /** The visit must have an answer. */
    static DemoAnswered of(DemoVisit visit) {
        DemoVisit.Answer answer = visit.answer().orElseThrow();
        return new DemoAnswered(
                visit.number(),
                DemoVisits.responseId(visit),
                DemoVisits.SURVEY,
                SurveyKind.TRANSACTIONAL,
                visit.centre(),
                visit.adviser(),
                DemoVisits.TOUCHPOINT,
                answer.at(),
                answer.score(),
                DemoAnswers.asksForCall(visit));
    }
}
