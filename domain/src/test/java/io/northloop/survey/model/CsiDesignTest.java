package io.northloop.survey.model;

import static io.northloop.survey.model.SurveyFixtures.TEXTS;
import static io.northloop.survey.model.SurveyFixtures.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CSI surveys, the models behind them, and the standard survey of every kind. */
class CsiDesignTest {

    private static final CsiModel MODEL = StandardCsiModel.first();

    @Test
    void the_standard_survey_of_every_kind_keeps_all_rules() {
        Arrays.stream(SurveyKind.values())
                .forEach(kind -> assertThat(
                                DesignRules.faultsOf(kind, SurveyTemplates.of(kind, MODEL), Optional.of(MODEL)))
                        .as(kind.name())
                        .isEmpty());
        assertThat(time(SurveyKind.RELATIONAL)).isEqualTo(Duration.ofSeconds(5 * 7 + 5 * 40));
        assertThat(time(SurveyKind.CSI)).isEqualTo(Duration.ofSeconds(15 * 7 + 7));
        assertThat(time(SurveyKind.EMPLOYEE)).isEqualTo(Duration.ofSeconds(7 + 2 * 40));
    }

    @Test
    void the_standard_model_is_that_of_the_method() {
        assertThat(CsiModelRules.faultsOf(MODEL.dimensions())).isEmpty();
        assertThat(MODEL.dimensions())
                .extracting(
                        CsiModel.Dimension::code,
                        dimension -> dimension.weight().intValue())
                .containsExactly(
                        tuple("initiation", 18),
                        tuple("delivery", 24),
                        tuple("facility", 15),
                        tuple("adviser", 22),
                        tuple("after", 21));
        assertThat(MODEL.dimensions())
                .allSatisfy(dimension -> assertThat(dimension.items()).hasSize(3));
        assertThat(MODEL.dimensionOf("csi.initiation.booking"))
                .map(CsiModel.Dimension::code)
                .contains("initiation");
        assertThat(MODEL.dimensionOf("csi.initiation.colour")).isEmpty();
    }

    @Test
    void a_survey_covers_every_dimension_with_items_of_its_model_and_ends_with_the_ultimate_question() {
        List<Question> questions = new ArrayList<>(List.of(question("recommend", QuestionType.RECOMMEND)));
        for (String item : List.of("initiation.booking", "delivery.quality", "facility.lounge", "adviser.colour")) {
            questions.add(question("csi." + item, QuestionType.RATING));
        }
        questions.add(question("csi.after.vehicle", QuestionType.OPEN_TEXT));
        assertThat(faults(questions, Optional.of(MODEL)))
                .containsExactlyInAnyOrder(
                        Fault.at("/questions/4", "survey-not-an-item", "csi.adviser.colour"),
                        Fault.at("/questions/5", "survey-not-an-item", "csi.after.vehicle"),
                        Fault.at("/questions", "survey-dimension-missing", "adviser"),
                        Fault.at("/questions", "survey-dimension-missing", "after"),
                        Fault.at("/questions", "survey-ends-with-ultimate-question"));
        assertThat(faults(questions, Optional.empty())).contains(Fault.at("/csiModel", "survey-model-unknown"));
    }

    @Test
    void twenty_questions_at_most() {
        List<Question> questions =
                new ArrayList<>(StandardCsiSurvey.definition(MODEL).questions());
        for (int i = 0; i < 4; i++) {
            questions.addFirst(question("reason" + i, QuestionType.SINGLE_CHOICE));
        }
        assertThat(faults(questions, Optional.of(MODEL))).isEmpty();
        questions.addFirst(question("reason4", QuestionType.SINGLE_CHOICE));
        assertThat(faults(questions, Optional.of(MODEL)))
                .containsExactly(Fault.at("/questions", "survey-too-many-questions", 20));
    }

    @Test
    void weights_sum_to_a_hundred_exactly() {
        assertThat(CsiModelRules.faultsOf(List.of(dimension("a", "33.33"), dimension("b", "66.67"))))
                .isEmpty();
        assertThat(CsiModelRules.faultsOf(List.of(dimension("a", "33.33"), dimension("b", "66.66"))))
                .containsExactly(Fault.at("/dimensions", "csi-weights-sum", "99.99"));
        assertThat(CsiModelRules.faultsOf(List.of(dimension("a", "100"), dimension("b", "0"))))
                .containsExactly(Fault.at("/dimensions/1/weight", "csi-weight"));
        assertThat(CsiModelRules.faultsOf(List.of(dimension("a", "33.335"), dimension("b", "66.665"))))
                .extracting(Fault::code)
                .containsExactly("csi-weight", "csi-weight");
    }

    @Test
    void a_model_names_everything_once_and_in_both_languages() {
        CsiModel.Item english = new CsiModel.Item("x", Map.of(Language.EN, "X"));
        CsiModel.Item capital = new CsiModel.Item("Y", TEXTS);
        List<CsiModel.Dimension> dimensions = List.of(
                new CsiModel.Dimension("a", TEXTS, BigDecimal.valueOf(50), List.of(english, english, capital)),
                new CsiModel.Dimension("a", TEXTS, BigDecimal.valueOf(50), List.of()));
        assertThat(CsiModelRules.faultsOf(dimensions))
                .containsExactlyInAnyOrder(
                        Fault.at("/dimensions/0/items/0/titles/zh-CN", "required"),
                        Fault.at("/dimensions/0/items/1/titles/zh-CN", "required"),
                        Fault.at("/dimensions/0/items/1/code", "csi-code-twice", "x"),
                        Fault.at("/dimensions/0/items/2/code", "csi-code", "Y"),
                        Fault.at("/dimensions/1/code", "csi-code-twice", "a"),
                        Fault.at("/dimensions/1/items", "csi-dimension-without-items", "a"));
        assertThat(CsiModelRules.faultsOf(List.of()))
                .extracting(Fault::code)
                .containsExactly("required", "csi-weights-sum");
    }

    private static CsiModel.Dimension dimension(String code, String weight) {
        return new CsiModel.Dimension(code, TEXTS, new BigDecimal(weight), List.of(new CsiModel.Item("item", TEXTS)));
    }

    private static Duration time(SurveyKind kind) {
        return SurveyTemplates.of(kind, MODEL).estimatedTime();
    }

    private static List<Fault> faults(List<Question> questions, Optional<CsiModel> model) {
        return DesignRules.faultsOf(
                SurveyKind.CSI,
                new SurveyDefinition(TEXTS, Set.of(Language.values()), questions, OptionalInt.of(1)),
                model);
    }
}
