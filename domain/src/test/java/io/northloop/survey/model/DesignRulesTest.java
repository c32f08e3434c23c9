package io.northloop.survey.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignRulesTest {

    private static final Map<Language, String> TEXTS = Map.of(Language.ZH_CN, "问题", Language.EN, "Question");

    @Test
    void the_standard_survey_keeps_them_all() {
        SurveyDefinition standard = StandardTransactionalSurvey.definition();
        assertThat(DesignRules.faultsOf(SurveyKind.TRANSACTIONAL, standard, Optional.empty()))
                .isEmpty();
        assertThat(standard.estimatedTime()).isEqualTo(Duration.ofSeconds(7 + 40 + 40));
        assertThat(standard.questions())
                .extracting(Question::code)
                .containsExactly("recommend", "reason", "suggestion");
        assertThat(standard.questions().get(1).textsByCategory()).containsOnlyKeys(LoyaltyCategory.values());
    }

    @Test
    void a_transactional_survey_has_at_most_five_questions_and_one_ultimate_question() {
        List<Question> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            six.add(question("r" + i, QuestionType.RECOMMEND));
        }
        assertThat(codes(SurveyKind.TRANSACTIONAL, six))
                .contains("survey-too-many-questions", "survey-one-ultimate-question");
        assertThat(codes(SurveyKind.TRANSACTIONAL, List.of(question("x", QuestionType.RATING))))
                .containsExactly("survey-one-ultimate-question");
    }

    @Test
    void answering_takes_five_minutes_at_most() {
        List<Question> long8 = new ArrayList<>(List.of(question("recommend", QuestionType.RECOMMEND)));
        for (int i = 0; i < 8; i++) {
            long8.add(question("open" + i, QuestionType.OPEN_TEXT));
        }
        assertThat(codes(SurveyKind.EMPLOYEE, long8)).containsExactly("survey-too-long");
    }

    /** Bars divide them in files of answers, blanks and commas where they are typed. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a|b", "too slow", "Slow", "-slow", "a,b"})
    void the_code_of_a_choice_is_one_plain_word(String code) {
        Question choice = new Question(
                "why",
                QuestionType.SINGLE_CHOICE,
                false,
                TEXTS,
                Map.of(),
                List.of(new Question.Choice("price-2", TEXTS, false), new Question.Choice(code, TEXTS, false)));
        assertThat(DesignRules.faultsOf(
                        SurveyKind.TRANSACTIONAL,
                        new SurveyDefinition(
                                TEXTS,
                                Set.of(Language.ZH_CN, Language.EN),
                                List.of(question("recommend", QuestionType.RECOMMEND), choice)),
                        Optional.empty()))
                .containsExactly(Fault.at("/questions/1/choices/1/code", "survey-choice-code", code));
    }

    @Test
    void every_text_exists_in_every_language() {
        Question chineseOnly = new Question(
                "recommend",
                QuestionType.RECOMMEND,
                true,
                TEXTS,
                Map.of(LoyaltyCategory.PASSIVE, Map.of(Language.ZH_CN, "还差什么")),
                List.of());
        List<Fault> faults = DesignRules.faultsOf(
                SurveyKind.TRANSACTIONAL,
                new SurveyDefinition(TEXTS, Set.of(Language.ZH_CN, Language.EN), List.of(chineseOnly)),
                Optional.empty());
        assertThat(faults)
                .containsExactly(Fault.at("/questions/0/textsByCategory/PASSIVE", "survey-text-missing", "en"));
        assertThat(DesignRules.faultsOf(
                        SurveyKind.TRANSACTIONAL,
                        new SurveyDefinition(
                                TEXTS,
                                Set.of(Language.EN),
                                StandardTransactionalSurvey.definition().questions()),
                        Optional.empty()))
                .extracting(Fault::code)
                .contains("survey-language-missing");
    }

    @Test
    void a_score_may_not_be_optional_nor_a_code_stand_twice() {
        Question optional = new Question("recommend", QuestionType.RECOMMEND, false, TEXTS, Map.of(), List.of());
        assertThat(codes(SurveyKind.TRANSACTIONAL, List.of(optional, question("recommend", QuestionType.RATING))))
                .containsExactlyInAnyOrder("survey-score-optional", "survey-code-twice");
    }

    @Test
    void a_relational_survey_has_five_groups_of_a_score_and_an_open_question() {
        List<Question> questions = new ArrayList<>();
        for (String group : List.of("overall", "communication", "quality", "control")) {
            questions.add(question(group + ".recommend", QuestionType.RECOMMEND));
            questions.add(question(group + ".reason", QuestionType.OPEN_TEXT));
        }
        assertThat(codes(SurveyKind.RELATIONAL, questions))
                .containsExactlyInAnyOrder("survey-group-incomplete", "survey-outside-groups");
        questions.add(question("improvement.recommend", QuestionType.RECOMMEND));
        questions.add(question("improvement.reason", QuestionType.OPEN_TEXT));
        assertThat(codes(SurveyKind.RELATIONAL, questions)).isEmpty();
        assertThat(codes(SurveyKind.RELATIONAL, questions.reversed()))
                .as("the category is that of the first score")
                .containsExactly("survey-overall-first");
    }

    @Test
    void a_choice_needs_something_to_choose_between() {
        Question one = new Question(
                "why",
                QuestionType.SINGLE_CHOICE,
                false,
                TEXTS,
                Map.of(),
                List.of(new Question.Choice("a", TEXTS, false)));
        assertThat(codes(SurveyKind.TRANSACTIONAL, List.of(question("recommend", QuestionType.RECOMMEND), one)))
                .containsExactly("survey-too-few-choices");
    }

    private static Question question(String code, QuestionType type) {
        return new Question(code, type, type == QuestionType.RECOMMEND, TEXTS, Map.of(), List.of());
    }

    private static List<String> codes(SurveyKind kind, List<Question> questions) {
        return DesignRules.faultsOf(
                        kind,
                        new SurveyDefinition(TEXTS, Set.of(Language.ZH_CN, Language.EN), questions),
                        Optional.empty())
                .stream()
                .map(Fault::code)
                .toList();
    }
}
