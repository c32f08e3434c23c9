package io.northloop.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.AnswersSoFar;
import io.northloop.survey.AskRule;
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

/** Answers to a survey that branches. */
class LedAnswersTest {

    private static final Map<Language, String> TEXTS = Map.of(Language.ZH_CN, "问", Language.EN, "Q");
    private static final PublishedSurvey SURVEY = new PublishedSurvey(
            new SurveyVersionId(new UUID(0, 1)),
            new SurveyRef("s"),
            SurveyKind.TRANSACTIONAL,
            1,
            Set.of(Language.values()),
            List.of(
                    question("recommend", QuestionType.RECOMMEND, AskRule.ALWAYS, List.of()),
                    question(
                            "why",
                            QuestionType.SINGLE_CHOICE,
                            new AskRule.CategoryIs(Set.of(LoyaltyCategory.DETRACTOR)),
                            List.of(new Question.Choice("wait", TEXTS, false))),
                    question(
                            "minutes",
                            QuestionType.OPEN_TEXT,
                            new AskRule.ChoiceMade("why", Set.of("wait")),
                            List.of())));

    private final Faults faults = new Faults();

    @Test
    void a_required_question_is_missing_only_when_it_is_asked() {
        AnswerRules.checkLed(SURVEY, List.of(score(9)), faults);
        assertThat(faults.found()).isEmpty();
        AnswerRules.checkLed(SURVEY, List.of(score(6)), faults);
        assertThat(faults.found()).containsExactly(Fault.at("/answers", "answer-missing", "why"));
    }

    @Test
    void what_was_not_asked_is_refused_from_a_link_and_taken_from_elsewhere() {
        List<GivenAnswer> given = List.of(score(10), text("why", "wait"), text("minutes", "90"));
        AnswerRules.checkLed(SURVEY, given, faults);
        assertThat(faults.found())
                .containsExactly(
                        Fault.at("/answers/1/question", "question-not-asked", "why"),
                        Fault.at("/answers/2/question", "question-not-asked", "minutes"));
        Faults none = new Faults();
        assertThat(AnswerRules.check(SURVEY, given, none).byQuestion()).hasSize(3);
        assertThat(none.found()).isEmpty();
    }

    @Test
    void only_what_is_in_order_leads_on() {
        AnswersSoFar soFar = AnswerRules.soFar(SURVEY, List.of(score(3), text("why", "weather")));
        assertThat(soFar.category()).contains(LoyaltyCategory.DETRACTOR);
        assertThat(soFar.points("recommend")).hasValue(3);
        assertThat(soFar.isAnswered("why")).isFalse();
        assertThat(AnswerRules.soFar(SURVEY, List.of(score(11))).category()).isEqualTo(Optional.empty());
    }

    private static GivenAnswer score(int points) {
        return new GivenAnswer("recommend", new GivenValue.Whole(points));
    }

    private static GivenAnswer text(String question, String value) {
        return new GivenAnswer(question, new GivenValue.Text(value));
    }

    private static Question question(String code, QuestionType type, AskRule rule, List<Question.Choice> choices) {
        return new Question(code, type, true, TEXTS, Map.of(), choices, rule);
    }
}
