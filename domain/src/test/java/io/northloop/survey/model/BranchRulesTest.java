package io.northloop.survey.model;

import static io.northloop.survey.model.SurveyFixtures.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.survey.AskRule;
import io.northloop.survey.AskRule.All;
import io.northloop.survey.AskRule.Answered;
import io.northloop.survey.AskRule.Any;
import io.northloop.survey.AskRule.CategoryIs;
import io.northloop.survey.AskRule.ChoiceMade;
import io.northloop.survey.AskRule.Not;
import io.northloop.survey.AskRule.PointsBetween;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BranchRulesTest {

    private static final AskRule DETRACTORS = new CategoryIs(Set.of(LoyaltyCategory.DETRACTOR));
    private static final Question SCORE = question("recommend", QuestionType.RECOMMEND);
    private static final Question WHY = question("why", QuestionType.SINGLE_CHOICE);
    private static final Question EFFORT = question("effort", QuestionType.EFFORT);

    @Test
    void a_rule_may_look_at_the_category_and_at_every_earlier_answer() {
        AskRule all = new All(List.of(
                DETRACTORS,
                new Any(List.of(new ChoiceMade("why", Set.of("price", "other")), new PointsBetween("effort", 1, 7))),
                new Not(new Answered("why"))));
        assertThat(faults(SCORE, WHY, EFFORT, question("more", QuestionType.OPEN_TEXT, all)))
                .isEmpty();
    }

    @Test
    void it_looks_back_only() {
        assertThat(faults(SCORE, question("more", QuestionType.OPEN_TEXT, new Answered("why")), WHY))
                .containsExactly(Fault.at("/questions/1/askedWhen/answered", "branch-not-earlier", "why"));
        assertThat(faults(SCORE, question("more", QuestionType.OPEN_TEXT, new Answered("more"))))
                .as("not even at itself")
                .containsExactly(Fault.at("/questions/1/askedWhen/answered", "branch-not-earlier", "more"));
        assertThat(faults(question("more", QuestionType.OPEN_TEXT, DETRACTORS), SCORE))
                .containsExactly(Fault.at("/questions/0/askedWhen/category", "branch-before-score"));
    }

    @Test
    void a_score_is_asked_of_everybody() {
        assertThat(faults(SCORE, question("again", QuestionType.RECOMMEND, DETRACTORS)))
                .containsExactly(Fault.at("/questions/1/askedWhen", "survey-score-branched", "again"));
    }

    @Test
    void points_lie_on_the_scale_that_they_are_of() {
        assertThat(faults(SCORE, EFFORT, asked(new PointsBetween("effort", 1, 7))))
                .isEmpty();
        assertThat(faults(SCORE, EFFORT, asked(new PointsBetween("effort", 0, 7))))
                .containsExactly(Fault.at("/questions/2/askedWhen", "out-of-range", 1, 7));
        assertThat(faults(SCORE, EFFORT, asked(new PointsBetween("effort", 1, 8))))
                .containsExactly(Fault.at("/questions/2/askedWhen", "out-of-range", 1, 7));
        assertThat(faults(SCORE, EFFORT, asked(new PointsBetween("effort", 5, 4))))
                .containsExactly(Fault.at("/questions/2/askedWhen", "branch-range-backwards", 5, 4));
        assertThat(faults(SCORE, WHY, asked(new PointsBetween("why", 1, 2))))
                .containsExactly(Fault.at("/questions/2/askedWhen/question", "branch-no-scale", "why"));
    }

    @Test
    void choices_are_among_those_of_the_question() {
        assertThat(faults(SCORE, WHY, asked(new ChoiceMade("why", Set.of("price", "colour")))))
                .containsExactly(Fault.at("/questions/2/askedWhen/choices", "unknown-choice", "colour"));
        assertThat(faults(SCORE, WHY, asked(new ChoiceMade("why", Set.of()))))
                .containsExactly(Fault.at("/questions/2/askedWhen/choices", "required"));
        assertThat(faults(SCORE, EFFORT, asked(new ChoiceMade("effort", Set.of("1")))))
                .containsExactly(Fault.at("/questions/2/askedWhen/question", "branch-no-choice", "effort"));
    }

    @Test
    void a_tree_has_four_levels_and_ten_parts_at_most() {
        AskRule four = new Not(new Not(new Not(DETRACTORS)));
        assertThat(faults(SCORE, asked(four))).isEmpty();
        assertThat(faults(SCORE, asked(new Not(four))))
                .containsExactly(Fault.at("/questions/1/askedWhen/not/not/not/not", "branch-too-deep", 4));
        assertThat(faults(SCORE, asked(new Any(Collections.nCopies(10, DETRACTORS)))))
                .isEmpty();
        assertThat(faults(SCORE, asked(new Any(Collections.nCopies(11, DETRACTORS)))))
                .containsExactly(Fault.at("/questions/1/askedWhen/any", "branch-too-many-parts", 10));
        assertThat(faults(SCORE, asked(new All(List.of()))))
                .containsExactly(Fault.at("/questions/1/askedWhen/all", "required"));
        assertThat(faults(SCORE, asked(new Not(AskRule.ALWAYS))))
                .as("whoever is not everybody is nobody")
                .containsExactly(Fault.at("/questions/1/askedWhen/not", "branch-always-inside"));
    }

    private static Question asked(AskRule rule) {
        return question("more", QuestionType.OPEN_TEXT, rule);
    }

    private static List<Fault> faults(Question... questions) {
        Faults faults = new Faults();
        BranchRules.check(List.of(questions), faults);
        return faults.found();
    }
}
