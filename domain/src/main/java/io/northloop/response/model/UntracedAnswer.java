package io.northloop.response.model;

import io.northloop.programme.SurveyToken;
import io.northloop.response.ResponseId;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * What an employee's answer by a link writes (method §2: strictly anonymous). Neither of its values tells who gave it,
 * or when within its day.
 *
 * @param token is spent, and nothing more
 * @param id by chance, so that it tells no order
 * @param now decides whether the link is still open; kept nowhere
 * @param day in the company's zone
 * @param begin of that day; stands where other answers have their moment
 * @param language the survey's, not the respondent's
 */
public record UntracedAnswer(
        SurveyToken token,
        ResponseId id,
        PublishedSurvey survey,
        Instant now,
        LocalDate day,
        Instant begin,
        Answers answers,
        Language language) {

    /** In which such answers are kept, whatever was read: a language would tell the one who chose it apart. */
    public static Language language(PublishedSurvey survey) {
        return survey.languages().stream().min(Comparator.naturalOrder()).orElse(Language.ZH_CN);
    }

    public OptionalInt score() {
        return answers.score(survey);
    }

    /** Of what was said only. */
    public AnswerDigest digest() {
        return AnswerDigest.of(answers, language, Consent.NONE);
    }
}
