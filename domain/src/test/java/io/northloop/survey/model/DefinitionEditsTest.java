package io.northloop.survey.model;

import static io.northloop.survey.model.SurveyFixtures.asking;
import static io.northloop.survey.model.SurveyFixtures.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefinitionEditsTest {

    private static final Question A = question("a", QuestionType.SINGLE_CHOICE);
    private static final Question B = question("b", QuestionType.RATING);
    private static final Question C = question("c", QuestionType.OPEN_TEXT);

    private final SurveyDefinition abc = asking(A, B, C);

    @Test
    void a_question_is_moved_as_far_as_there_are_places() {
        assertThat(codes(DefinitionEdits.moved(abc, "a", 1))).containsExactly("b", "a", "c");
        assertThat(codes(DefinitionEdits.moved(abc, "c", -2))).containsExactly("c", "a", "b");
        assertThat(codes(DefinitionEdits.moved(abc, "a", -1))).containsExactly("a", "b", "c");
        assertThat(codes(DefinitionEdits.moved(abc, "a", Integer.MAX_VALUE))).containsExactly("b", "c", "a");
        assertThat(codes(DefinitionEdits.moved(abc, "d", 1))).containsExactly("a", "b", "c");
    }

    @Test
    void a_question_is_added_at_the_end_of_a_csi_survey_before_the_last() {
        assertThat(codes(DefinitionEdits.with(abc, question("d", QuestionType.RATING))))
                .containsExactly("a", "b", "c", "d");
        SurveyDefinition csi = StandardCsiSurvey.definition(StandardCsiModel.first());
        assertThat(codes(DefinitionEdits.with(csi, C))).endsWith("csi.after.follow-up", "c", "recommend");
        assertThat(codes(DefinitionEdits.with(csi, question("csi.initiation.greeting", QuestionType.RATING))))
                .as("after its dimension")
                .startsWith(
                        "csi.initiation.booking",
                        "csi.initiation.waiting",
                        "csi.initiation.attitude",
                        "csi.initiation.greeting",
                        "csi.delivery.quality");
        assertThat(codes(DefinitionEdits.with(
                        DefinitionEdits.without(csi, "recommend"), question("recommend", QuestionType.RECOMMEND))))
                .endsWith("csi.after.follow-up", "recommend");
        assertThat(codes(DefinitionEdits.without(abc, "b"))).containsExactly("a", "c");
    }

    @Test
    void a_code_that_nobody_has_is_found() {
        assertThat(DefinitionEdits.freeCode(abc)).isEqualTo("q1");
        assertThat(DefinitionEdits.freeCode(asking(question("q1", QuestionType.RATING))))
                .isEqualTo("q2");
    }

    @Test
    void conditions_follow_a_question_that_gets_another_code() {
        AskRule rule = new AskRule.All(List.of(
                new AskRule.ChoiceMade("a", Set.of("price")),
                new AskRule.Any(
                        List.of(new AskRule.Not(new AskRule.Answered("a")), new AskRule.PointsBetween("b", 1, 3)))));
        SurveyDefinition asked = asking(A, B, question("c", QuestionType.OPEN_TEXT, rule));
        SurveyDefinition renamed = DefinitionEdits.replaced(asked, "a", question("why", QuestionType.SINGLE_CHOICE));
        assertThat(codes(renamed)).containsExactly("why", "b", "c");
        assertThat(renamed.questions().getLast().askedWhen())
                .isEqualTo(new AskRule.All(List.of(
                        new AskRule.ChoiceMade("why", Set.of("price")),
                        new AskRule.Any(List.of(
                                new AskRule.Not(new AskRule.Answered("why")), new AskRule.PointsBetween("b", 1, 3))))));
    }

    private static List<String> codes(SurveyDefinition definition) {
        return definition.questions().stream().map(Question::code).toList();
    }
}
