package io.northloop.survey.model;

import static io.northloop.survey.model.SurveyFixtures.TEXTS;
import static io.northloop.survey.model.SurveyFixtures.asking;
import static io.northloop.survey.model.SurveyFixtures.choices;
import static io.northloop.survey.model.SurveyFixtures.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.WrittenRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrittenDefinitionTest {

    private static final Map<String, Object> BOTH = Map.of("zh-CN", "问题", "en", "Question");

    @Test
    void whatever_is_written_is_read_back() {
        Arrays.stream(SurveyKind.values())
                .map(kind -> SurveyTemplates.of(kind, StandardCsiModel.first()))
                .forEach(definition ->
                        assertThat(read(WrittenDefinition.of(definition))).isEqualTo(definition));
        AskRule rule = new AskRule.All(List.of(
                new AskRule.CategoryIs(Set.of(LoyaltyCategory.PASSIVE, LoyaltyCategory.DETRACTOR)),
                new AskRule.Any(List.of(
                        new AskRule.PointsBetween("effort", 1, 3), new AskRule.ChoiceMade("why", Set.of("a", "b")))),
                new AskRule.Not(new AskRule.Answered("why"))));
        SurveyDefinition branched = asking(
                question("recommend", QuestionType.RECOMMEND),
                new Question(
                        "why",
                        QuestionType.MULTIPLE_CHOICE,
                        true,
                        TEXTS,
                        Map.of(LoyaltyCategory.PROMOTER, TEXTS),
                        choices("a", "other"),
                        rule));
        assertThat(read(WrittenDefinition.of(branched))).isEqualTo(branched);
    }

    @Test
    void a_rule_is_written_as_what_it_asks_for() {
        assertThat(WrittenRule.of(new AskRule.Not(
                        new AskRule.CategoryIs(Set.of(LoyaltyCategory.PROMOTER, LoyaltyCategory.PASSIVE)))))
                .isEqualTo(Map.of("not", Map.of("category", List.of("PASSIVE", "PROMOTER"))));
    }

    @Test
    void everything_that_has_not_the_form_is_named_with_its_place() {
        Map<String, Object> written = Map.of(
                "titles", List.of(),
                "languages", List.of("en", "fr"),
                "colour", "red",
                "csiModel", "one",
                "questions",
                        List.of(
                                "no question",
                                Map.of("code", 7, "type", "SCALE", "required", "yes", "texts", Map.of("de", "Frage")),
                                Map.of(
                                        "code",
                                        "why",
                                        "type",
                                        "OPEN_TEXT",
                                        "texts",
                                        BOTH,
                                        "textsByCategory",
                                        Map.of("FAN", BOTH),
                                        "choices",
                                        List.of(Map.of("other", 1)),
                                        "askedWhen",
                                        Map.of("any", List.of(Map.of("points", 3), Map.of("from", 1))))));
        assertThat(faults(written))
                .containsExactlyInAnyOrder(
                        Fault.at("/titles", "wrong-type"),
                        Fault.at("/languages/1", "not-one-of", "zh-CN, en"),
                        Fault.at("/colour", "unknown-field"),
                        Fault.at("/csiModel", "wrong-type"),
                        Fault.at("/questions/0", "wrong-type"),
                        Fault.at("/questions/0/code", "required"),
                        Fault.at("/questions/0/type", "required"),
                        Fault.at("/questions/1/code", "wrong-type"),
                        Fault.at(
                                "/questions/1/type",
                                "not-one-of",
                                "RECOMMEND, RATING, EFFORT, SATISFACTION, SINGLE_CHOICE, MULTIPLE_CHOICE, OPEN_TEXT"),
                        Fault.at("/questions/1/required", "wrong-type"),
                        Fault.at("/questions/1/texts/de", "unknown-field"),
                        Fault.at("/questions/2/textsByCategory/FAN", "unknown-field"),
                        Fault.at("/questions/2/choices/0/code", "required"),
                        Fault.at("/questions/2/choices/0/other", "wrong-type"),
                        Fault.at("/questions/2/askedWhen/any/0/points", "unknown-field"),
                        Fault.at("/questions/2/askedWhen/any/0", "branch-unreadable"),
                        Fault.at("/questions/2/askedWhen/any/1", "branch-unreadable"));
    }

    @Test
    void what_is_no_definition_at_all_is_refused_and_a_bottomless_tree_too() {
        assertThat(faults(null)).containsExactly(Fault.at("", "required"));
        assertThat(faults("text")).containsExactly(Fault.at("", "wrong-type"));
        Map<String, Object> rule = Map.of("answered", "recommend");
        for (int i = 0; i < 5_000; i++) {
            rule = Map.of("not", rule);
        }
        assertThat(faults(Map.of(
                        "questions", List.of(Map.of("code", "a", "type", "RATING", "texts", BOTH, "askedWhen", rule)))))
                .extracting(Fault::code)
                .containsExactly("branch-too-deep");
    }

    private static SurveyDefinition read(Map<String, Object> written) {
        Faults faults = new Faults();
        SurveyDefinition definition = DefinitionReader.read(written, faults);
        assertThat(faults.found()).isEmpty();
        return definition;
    }

    private static List<Fault> faults(@Nullable Object written) {
        Faults faults = new Faults();
        DefinitionReader.read(written, faults);
        return faults.found();
    }
}
