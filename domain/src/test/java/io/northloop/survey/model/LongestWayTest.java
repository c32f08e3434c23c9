package io.northloop.survey.model;

import static io.northloop.survey.model.SurveyFixtures.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyLength;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongestWayTest {

    private static final Question SCORE = question("recommend", QuestionType.RECOMMEND);

    @Test
    void a_rating_takes_7_seconds_a_choice_10_and_an_open_question_40() {
        assertThat(seconds(SCORE)).isEqualTo(7);
        assertThat(seconds(question("a", QuestionType.RATING))).isEqualTo(7);
        assertThat(seconds(question("a", QuestionType.EFFORT))).isEqualTo(7);
        assertThat(seconds(question("a", QuestionType.SATISFACTION))).isEqualTo(7);
        assertThat(seconds(question("a", QuestionType.SINGLE_CHOICE))).isEqualTo(10);
        assertThat(seconds(question("a", QuestionType.MULTIPLE_CHOICE))).isEqualTo(10);
        assertThat(seconds(question("a", QuestionType.OPEN_TEXT))).isEqualTo(40);
        assertThat(seconds()).isZero();
    }

    @Test
    void of_questions_for_different_categories_each_respondent_meets_one_category_s() {
        Question wrong = open("wrong", of(LoyaltyCategory.DETRACTOR));
        Question missing = open("missing", of(LoyaltyCategory.PASSIVE));
        Question unhappy = question("reasons", QuestionType.SINGLE_CHOICE, not(of(LoyaltyCategory.PROMOTER)));
        assertThat(seconds(SCORE, wrong, missing, unhappy)).isEqualTo(7 + 40 + 10);
    }

    @Test
    void every_other_condition_is_taken_to_hold() {
        AskRule chosen = new AskRule.ChoiceMade("reasons", Set.of("price"));
        Question reasons = question("reasons", QuestionType.SINGLE_CHOICE);
        assertThat(seconds(SCORE, reasons, open("more", chosen), open("else", not(chosen))))
                .as("nobody meets both, but only the category is looked through")
                .isEqualTo(7 + 10 + 40 + 40);
        AskRule promoters = of(LoyaltyCategory.PROMOTER);
        assertThat(seconds(
                        SCORE,
                        reasons,
                        open("a", new AskRule.All(List.of(chosen, of(LoyaltyCategory.DETRACTOR)))),
                        open("b", new AskRule.Any(List.of(chosen, promoters))),
                        open("c", not(new AskRule.Any(List.of(chosen, promoters)))),
                        open("d", not(new AskRule.All(List.of(chosen, promoters))))))
                .as("detractors: a, b, c, d; promoters: b and d only")
                .isEqualTo(7 + 10 + 4 * 40);
    }

    @Test
    void the_questions_of_the_longest_way_are_counted_and_minutes_are_rounded() {
        SurveyLength plain = SurveyLength.of(List.of(SCORE, open("a", AskRule.ALWAYS), open("b", AskRule.ALWAYS)));
        assertThat(plain.questions()).isEqualTo(3);
        assertThat(plain.depends()).isFalse();
        assertThat(plain.minutes()).as("87 seconds").isEqualTo(1);

        SurveyLength branched = SurveyLength.of(List.of(
                SCORE,
                open("a", of(LoyaltyCategory.DETRACTOR)),
                open("b", of(LoyaltyCategory.PROMOTER)),
                open("c", AskRule.ALWAYS),
                open("d", not(of(LoyaltyCategory.PASSIVE)))));
        assertThat(branched.questions()).isEqualTo(4);
        assertThat(branched.depends()).isTrue();
        assertThat(branched.minutes()).as("127 seconds").isEqualTo(2);
        assertThat(SurveyLength.of(List.of(SCORE)).minutes()).isEqualTo(1);
    }

    private static Question open(String code, AskRule rule) {
        return question(code, QuestionType.OPEN_TEXT, rule);
    }

    private static AskRule of(LoyaltyCategory category) {
        return new AskRule.CategoryIs(Set.of(category));
    }

    private static AskRule not(AskRule rule) {
        return new AskRule.Not(rule);
    }

    private static long seconds(Question... questions) {
        return SurveyLength.of(List.of(questions)).time().toSeconds();
    }
}
