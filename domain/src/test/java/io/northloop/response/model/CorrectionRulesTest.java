package io.northloop.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionRulesTest {

    private static final Map<Language, String> TEXTS = Map.of(Language.ZH_CN, "问", Language.EN, "Q");
    private static final PublishedSurvey SURVEY = new PublishedSurvey(
            new SurveyVersionId(new UUID(0, 1)),
            new SurveyRef("s"),
            SurveyKind.TRANSACTIONAL,
            1,
            Set.of(Language.ZH_CN, Language.EN),
            List.of(
                    question("recommend", QuestionType.RECOMMEND, true),
                    question("reason", QuestionType.OPEN_TEXT, true),
                    question("ease", QuestionType.EFFORT, false),
                    new Question(
                            "why",
                            QuestionType.MULTIPLE_CHOICE,
                            false,
                            TEXTS,
                            Map.of(),
                            List.of(
                                    new Question.Choice("price", TEXTS, false),
                                    new Question.Choice("wait", TEXTS, false),
                                    new Question.Choice("other", TEXTS, true)))));

    private static final AnswerValue WORDS = new AnswerValue.Words("too slow");
    private static final Answers BEFORE = new Answers(Map.of(
            "recommend",
            new AnswerValue.Points(3),
            "reason",
            WORDS,
            "ease",
            new AnswerValue.Points(2),
            "why",
            new AnswerValue.Chosen(List.of("price", "other"), Optional.of("the smell"))));

    private final Faults faults = new Faults();

    @Test
    void marks_and_choices_change_and_words_stay() {
        Answers after = check(
                given("recommend", new GivenValue.Whole(8)),
                given("ease", new GivenValue.Nothing()),
                given("why", new GivenValue.Several(List.of("wait", "other"), Optional.empty())));

        assertThat(faults.found()).isEmpty();
        assertThat(after.byQuestion())
                .isEqualTo(Map.of(
                        "recommend",
                        new AnswerValue.Points(8),
                        "reason",
                        WORDS,
                        "why",
                        new AnswerValue.Chosen(List.of("wait", "other"), Optional.of("the smell"))));
        assertThat(after.byQuestion().keySet()).containsExactly("recommend", "reason", "why");
        Correction correction = Correction.between(BEFORE, after, 1, "typed", "account:hq", Instant.EPOCH);
        assertThat(correction.before().byQuestion()).containsOnlyKeys("recommend", "ease", "why");
        assertThat(correction.after().byQuestion()).containsOnlyKeys("recommend", "why");
    }

    @Test
    void names_every_fault_at_once() {
        check(
                given("recommend", new GivenValue.Whole(11)),
                given("recommend", new GivenValue.Whole(9)),
                given("reason", new GivenValue.Text("very slow")),
                given("colour", new GivenValue.Text("red")),
                given("why", new GivenValue.Several(List.of("price"), Optional.empty())));
        assertThat(faults.found())
                .containsExactly(
                        Fault.at("/answers/0/value", "out-of-range", 0, 10),
                        Fault.at("/answers/1/question", "answered-twice", "recommend"),
                        Fault.at("/answers/2/question", "words-stay", "reason"),
                        Fault.at("/answers/3/question", "unknown-question", "colour"),
                        Fault.at("/answers/4/value", "words-stay", "why"));
    }

    @Test
    void a_required_answer_is_not_taken_away_and_words_are_not_put_beside_a_choice() {
        check(
                given("recommend", new GivenValue.Nothing()),
                given("why", new GivenValue.Several(List.of("other"), Optional.of("the noise"))));
        assertThat(faults.found())
                .containsExactly(
                        Fault.at("/answers/0/value", "answer-missing", "recommend"),
                        Fault.at("/answers/1/value", "words-stay", "why"));
    }

    @Test
    void what_was_never_answered_is_not_missed_and_may_be_given() {
        Answers imported = new Answers(Map.of("ease", new AnswerValue.Points(2)));
        Answers after = CorrectionRules.check(
                SURVEY,
                imported,
                List.of(given("recommend", new GivenValue.Nothing()), given("ease", new GivenValue.Text("7"))),
                faults);
        assertThat(faults.found()).isEmpty();
        assertThat(after.score(SURVEY)).isEmpty();
        assertThat(CorrectionRules.check(SURVEY, after, List.of(given("recommend", new GivenValue.Whole(0))), faults)
                        .score(SURVEY))
                .hasValue(0);
        assertThat(faults.found()).isEmpty();
    }

    @Test
    void a_correction_changes_something() {
        check();
        check(given("recommend", new GivenValue.Text("3")), given("ease", new GivenValue.Whole(2)));
        assertThat(faults.found())
                .containsExactly(Fault.at("/answers", "required"), Fault.at("/answers", "nothing-corrected"));
    }

    private Answers check(GivenAnswer... given) {
        return CorrectionRules.check(SURVEY, BEFORE, List.of(given), faults);
    }

    private static GivenAnswer given(String question, GivenValue value) {
        return new GivenAnswer(question, value);
    }

    private static Question question(String code, QuestionType type, boolean required) {
        return new Question(code, type, required, TEXTS, Map.of(), List.of());
    }
}
