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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRulesTest {

    private static final Map<Language, String> TEXTS = Map.of(Language.ZH_CN, "问", Language.EN, "Q");
    private static final PublishedSurvey SURVEY = new PublishedSurvey(
            new SurveyVersionId(new UUID(0, 1)),
            new SurveyRef("s"),
            SurveyKind.TRANSACTIONAL,
            1,
            Set.of(Language.ZH_CN, Language.EN),
            List.of(
                    question("recommend", QuestionType.RECOMMEND, true),
                    question("reason", QuestionType.OPEN_TEXT, false),
                    question("ease", QuestionType.EFFORT, false),
                    new Question(
                            "why",
                            QuestionType.MULTIPLE_CHOICE,
                            false,
                            TEXTS,
                            Map.of(),
                            List.of(
                                    new Question.Choice("price", TEXTS, false),
                                    new Question.Choice("other", TEXTS, true)))));

    private final Faults faults = new Faults();

    @Test
    void takes_a_valid_answer_in_the_order_of_the_survey() {
        Answers answers = check(
                new GivenAnswer("why", new GivenValue.Several(List.of("other"), Optional.of("the smell"))),
                new GivenAnswer("reason", new GivenValue.Text("  too slow ")),
                new GivenAnswer("recommend", new GivenValue.Whole(3)));
        assertThat(faults.found()).isEmpty();
        assertThat(answers.byQuestion().keySet()).containsExactly("recommend", "reason", "why");
        assertThat(answers.to("reason")).contains(new AnswerValue.Words("too slow"));
        assertThat(answers.score(SURVEY)).hasValue(3);
    }

    @Test
    void names_every_fault_at_once() {
        check(
                new GivenAnswer("recommend", new GivenValue.Whole(11)),
                new GivenAnswer("colour", new GivenValue.Text("red")),
                new GivenAnswer("reason", new GivenValue.Text("x".repeat(AnswerRules.LONGEST_TEXT + 1))),
                new GivenAnswer("reason", new GivenValue.Text("again")),
                new GivenAnswer("ease", new GivenValue.Unusable()),
                new GivenAnswer("why", new GivenValue.Several(List.of("price", "nonsense"), Optional.of("words"))));
        assertThat(faults.found())
                .containsExactly(
                        Fault.at("/answers/0/value", "out-of-range", 0, 10),
                        Fault.at("/answers/1/question", "unknown-question", "colour"),
                        Fault.at("/answers/2/value", "too-long", AnswerRules.LONGEST_TEXT),
                        Fault.at("/answers/3/question", "answered-twice", "reason"),
                        Fault.at("/answers/4/value", "not-a-whole-number", 1, 7),
                        Fault.at("/answers/5/value", "unknown-choice", "nonsense"),
                        Fault.at("/answers/5/value", "choice-takes-no-text"));
    }

    @Test
    void misses_a_score_that_is_absent_or_empty() {
        check(new GivenAnswer("reason", new GivenValue.Text("fine")));
        check(new GivenAnswer("recommend", new GivenValue.Nothing()));
        check(new GivenAnswer("recommend", new GivenValue.Text(" ")));
        assertThat(faults.found()).hasSize(3).containsOnly(Fault.at("/answers", "answer-missing", "recommend"));
    }

    @Test
    void what_stands_beside_its_question_needs_no_code() {
        AnswerRules.checkOne(SURVEY.questions().getFirst(), new GivenValue.Nothing(), faults);
        AnswerRules.checkOne(SURVEY.questions().get(1), new GivenValue.Nothing(), faults);
        assertThat(faults.found()).containsExactly(Fault.at("/recommend", "answer-awaited"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", " 9 ", "9.0", "+9", "9.000"})
    void reads_a_score_as_forms_and_spreadsheets_write_it(String text) {
        assertThat(check(new GivenAnswer("recommend", new GivenValue.Text(text)))
                        .score(SURVEY))
                .hasValue(9);
        assertThat(faults.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.5", "nine", "9 points", "0x9", "99999999999999999999", "1e1", "-1", "11"})
    void refuses_what_is_no_score(String text) {
        check(new GivenAnswer("recommend", new GivenValue.Text(text)));
        assertThat(faults.found()).hasSize(1);
    }

    @Test
    void a_lone_choice_may_be_sent_as_text() {
        Answers answers = check(
                new GivenAnswer("recommend", new GivenValue.Whole(9)),
                new GivenAnswer("why", new GivenValue.Text("price")));
        assertThat(answers.to("why")).contains(new AnswerValue.Chosen(List.of("price"), Optional.empty()));
    }

    private Answers check(GivenAnswer... given) {
        return AnswerRules.check(SURVEY, List.of(given), faults);
    }

    private static Question question(String code, QuestionType type, boolean required) {
        return new Question(code, type, required, TEXTS, Map.of(), List.of());
    }
}
