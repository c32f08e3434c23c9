package io.northloop.survey.model;

import static io.northloop.survey.model.SurveyFixtures.TEXTS;
import static io.northloop.survey.model.SurveyFixtures.asking;
import static io.northloop.survey.model.SurveyFixtures.choices;
import static io.northloop.survey.model.SurveyFixtures.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.model.DefinitionDiff.Line;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefinitionDiffTest {

    private static final Question A = question("a", QuestionType.RECOMMEND);
    private static final Question B = question("b", QuestionType.OPEN_TEXT);
    private static final Question C = question("c", QuestionType.RATING);
    private static final Question D = question("d", QuestionType.RATING);

    @Test
    void the_same_differs_in_nothing() {
        assertThat(between(asking(A, B), asking(A, B))).isEmpty();
    }

    @Test
    void what_was_added_and_what_was_removed() {
        assertThat(between(asking(A, B), asking(A, C))).containsExactly("ADDED c", "REMOVED b");
    }

    @Test
    void only_what_was_moved_is_called_so() {
        assertThat(between(asking(A, B, C, D), asking(D, A, B, C))).containsExactly("MOVED d");
        assertThat(between(asking(A, B, C), asking(B, C))).containsExactly("REMOVED a");
        assertThat(between(asking(A, B), asking(B, A))).hasSize(1);
    }

    @Test
    void every_part_of_a_question_is_compared() {
        Question before = question("b", QuestionType.SINGLE_CHOICE);
        Question after = new Question(
                "b",
                QuestionType.MULTIPLE_CHOICE,
                true,
                Map.of(Language.EN, "Else"),
                Map.of(LoyaltyCategory.PASSIVE, TEXTS),
                choices("price"),
                new AskRule.Answered("a"));
        assertThat(between(asking(A, before), asking(A, after)))
                .containsExactly("TYPE b", "REQUIRED b", "TEXTS b", "TEXTS_BY_CATEGORY b", "CHOICES b", "ASKED_WHEN b");
    }

    @Test
    void and_what_is_of_the_whole_survey() {
        SurveyDefinition other =
                new SurveyDefinition(Map.of(Language.EN, "Else"), Set.of(Language.EN), List.of(A), OptionalInt.of(2));
        assertThat(between(asking(A), other)).containsExactly("TITLES", "LANGUAGES", "CSI_MODEL");
    }

    private static List<String> between(SurveyDefinition older, SurveyDefinition newer) {
        return DefinitionDiff.between(older, newer).stream()
                .map(DefinitionDiffTest::words)
                .toList();
    }

    private static String words(Line line) {
        return (line.aspect() + " "
                        + line.after().or(line::before).map(Question::code).orElse(""))
                .strip();
    }
}
