package io.northloop.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which questions a respondent is led through, and how their texts are filled. */
class AskedQuestionsTest {

    private static final PublishedSurvey SURVEY = new PublishedSurvey(
            new SurveyVersionId(new UUID(0, 1)),
            new SurveyRef("branched"),
            SurveyKind.TRANSACTIONAL,
            1,
            Set.of(Language.EN),
            List.of(
                    question("recommend", AskRule.ALWAYS),
                    question("why", new AskRule.CategoryIs(Set.of(LoyaltyCategory.DETRACTOR))),
                    question("wait", new AskRule.ChoiceMade("why", Set.of("waiting"))),
                    question("effort", new AskRule.PointsBetween("wait", 1, 3)),
                    question("thanks", new AskRule.Not(new AskRule.Answered("why")))));

    @Test
    void nobody_is_asked_by_category_before_the_score_is_known() {
        assertThat(asked(Optional.empty(), Map.of(), Map.of())).containsExactly("recommend", "thanks");
    }

    @Test
    void one_answer_leads_to_the_next() {
        Optional<LoyaltyCategory> detractor = Optional.of(LoyaltyCategory.DETRACTOR);
        assertThat(asked(detractor, Map.of(), Map.of())).containsExactly("recommend", "why", "thanks");
        assertThat(asked(detractor, Map.of("why", "price"), Map.of())).containsExactly("recommend", "why");
        assertThat(asked(detractor, Map.of("why", "waiting"), Map.of("wait", 3)))
                .containsExactly("recommend", "why", "wait", "effort");
        assertThat(asked(detractor, Map.of("why", "waiting"), Map.of("wait", 4)))
                .containsExactly("recommend", "why", "wait");
    }

    @Test
    void answers_to_questions_that_are_no_longer_asked_count_for_nothing() {
        assertThat(asked(Optional.of(LoyaltyCategory.PROMOTER), Map.of("why", "waiting"), Map.of("wait", 2)))
                .containsExactly("recommend", "thanks");
    }

    @Test
    void placeholders_are_filled_and_strange_ones_found() {
        Map<Placeholder, String> values = Map.of(Placeholder.COMPANY, "A$1", Placeholder.CENTRE, "上海中心");
        assertThat(Placeholder.fill("{company} {centre}{service}, {Company} {}", values))
                .isEqualTo("A$1 上海中心, {Company} {}");
        assertThat(Placeholder.unknownIn("{company} {Company} {} {price}")).containsExactly("Company", "", "price");
    }

    private static List<String> asked(
            Optional<LoyaltyCategory> category, Map<String, String> choices, Map<String, Integer> points) {
        return SURVEY
                .asked(new AnswersSoFar() {
                    @Override
                    public Optional<LoyaltyCategory> category() {
                        return category;
                    }

                    @Override
                    public OptionalInt points(String question) {
                        Integer given = points.get(question);
                        return given == null ? OptionalInt.empty() : OptionalInt.of(given);
                    }

                    @Override
                    public Set<String> choices(String question) {
                        return choices.containsKey(question) ? Set.of(choices.get(question)) : Set.of();
                    }

                    @Override
                    public boolean isAnswered(String question) {
                        return choices.containsKey(question) || points.containsKey(question);
                    }
                })
                .stream()
                .map(Question::code)
                .toList();
    }

    private static Question question(String code, AskRule rule) {
        return new Question(code, QuestionType.RATING, false, Map.of(), Map.of(), List.of(), rule);
    }
}
