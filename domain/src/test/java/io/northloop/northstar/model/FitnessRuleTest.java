package io.northloop.northstar.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.northstar.Fitness;
import io.northloop.northstar.FitnessCriterion;
import io.northloop.northstar.FitnessJudgement;
import io.northloop.northstar.FitnessScope;
import io.northloop.northstar.FitnessVerdict;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FitnessRuleTest {

    private static final Instant MORNING = Instant.parse("2026-11-03T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,NOT_MET", "9,NOT_MET", "10,CARE", "29,CARE", "30,MET", ",UNKNOWN"})
    void the_sample_is_judged_as_figures_are_shown(@Nullable Long answers, FitnessJudgement expected) {
        assertThat(judged(FitnessCriterion.SAMPLE, new FitnessFacts(answers, null, 4, null, HeldAnswers.NONE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1000,301,MET", "1000,300,CARE", "10,3,CARE", "7,2,CARE", "13,4,MET", "50,0,CARE"})
    void more_than_30_per_cent_have_to_answer(long sent, long responded, FitnessJudgement expected) {
        var invited = new FitnessFacts.Invited(sent, responded);
        assertThat(judged(FitnessCriterion.RESPONSE_RATE, new FitnessFacts(100L, invited, 4, null, HeldAnswers.NONE)))
                .isEqualTo(expected);
    }

    @Test
    void without_invitations_the_response_rate_is_unknown() {
        assertThat(judged(FitnessCriterion.RESPONSE_RATE, new FitnessFacts(100L, null, 4, null, HeldAnswers.NONE)))
                .isEqualTo(FitnessJudgement.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"0,NOT_MET", "1,NOT_MET", "2,CARE", "3,CARE", "4,MET"})
    void a_cadence_has_answers_in_every_quarter(int quarters, FitnessJudgement expected) {
        assertThat(judged(FitnessCriterion.CADENCE, new FitnessFacts(100L, null, quarters, null, HeldAnswers.NONE)))
                .isEqualTo(expected);
    }

    /** Opened, judged, in time, explained; detractors. */
    @ParameterizedTest
    @CsvSource({
        // Exactly half explained; exactly nine in ten in time.
        "10,10,9,5,10,MET,MET",
        "10,10,8,4,10,CARE,CARE",
        "10,10,0,0,10,NOT_MET,NOT_MET",
        // Detractors without a case: 9 of 11 contacted, 5 of 11 explained.
        "10,10,9,5,11,CARE,CARE",
        // Two of twelve cases have time left: 9 of 10 contacted, 6 of 12 explained.
        "12,10,9,6,12,MET,MET",
        // Imported answers open no case.
        "0,0,0,0,7,NOT_MET,NOT_MET",
        // Nobody is unhappy.
        "0,0,0,0,0,MET,MET",
        // All have time left, none is explained yet.
        "2,0,0,0,2,NOT_MET,UNKNOWN",
        // How many detractors is hidden: the cases speak alone.
        "10,10,9,5,,MET,MET",
        "0,0,0,0,,UNKNOWN,UNKNOWN"
    })
    void unhappy_answers_are_explained_and_followed_up(
            long opened,
            long judged,
            long inTime,
            long explained,
            @Nullable Long detractors,
            FitnessJudgement reasons,
            FitnessJudgement closedLoop) {
        FollowedUp followedUp = FollowedUp.of(new FollowedUp.Cases(opened, judged, inTime, explained), detractors)
                .orElse(null);
        FitnessFacts facts = new FitnessFacts(100L, null, 4, followedUp, HeldAnswers.NONE);
        assertThat(judged(FitnessCriterion.REASONS, facts)).isEqualTo(reasons);
        assertThat(judged(FitnessCriterion.CLOSED_LOOP, facts)).isEqualTo(closedLoop);
    }

    @Test
    void without_any_answer_nobody_knows_whether_a_loop_runs() {
        FollowedUp none = FollowedUp.of(new FollowedUp.Cases(0, 0, 0, 0), 0L).orElseThrow();
        FitnessFacts facts = new FitnessFacts(0L, null, 0, none, HeldAnswers.NONE);
        assertThat(judged(FitnessCriterion.CLOSED_LOOP, facts)).isEqualTo(FitnessJudgement.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "YES,NO,MET",
        "YES,PARTLY,CARE",
        "PARTLY,NO,CARE",
        "NO,NO,NOT_MET",
        "YES,YES,NOT_MET",
        "YES,,UNKNOWN",
        "PARTLY,,UNKNOWN",
        ",YES,NOT_MET",
        ",,UNKNOWN"
    })
    void the_worse_answer_decides_whether_customers_can_choose(
            @Nullable Reply canChoose, @Nullable Reply bundled, FitnessJudgement expected) {
        Map<AskedQuestion, HeldAnswers.Held> held = new EnumMap<>(AskedQuestion.class);
        put(held, AskedQuestion.CAN_CHOOSE, canChoose);
        put(held, AskedQuestion.BUNDLED, bundled);
        assertThat(judged(FitnessCriterion.CHOICE, new FitnessFacts(100L, null, 4, null, new HeldAnswers(held))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CAPTIVE,CAPTIVE,YES,NOT_MET",
        "CAPTIVE,CAPTIVE,PARTLY,CARE",
        "CAPTIVE,CAPTIVE,NO,MET",
        "UNDERSTANDING,UNDERSTOOD,YES,MET",
        "UNDERSTANDING,UNDERSTOOD,PARTLY,CARE",
        "UNDERSTANDING,UNDERSTOOD,NO,NOT_MET"
    })
    void headquarters_answers_the_rest(
            FitnessCriterion criterion, AskedQuestion question, Reply reply, FitnessJudgement expected) {
        Map<AskedQuestion, HeldAnswers.Held> held = new EnumMap<>(AskedQuestion.class);
        put(held, question, reply);
        assertThat(judged(criterion, new FitnessFacts(100L, null, 4, null, new HeldAnswers(held))))
                .isEqualTo(expected);
    }

    @Test
    void it_fits_where_everything_is_met() {
        Fitness fitness = with(Map.of());
        assertThat(fitness.verdict()).isEqualTo(FitnessVerdict.FIT);
        assertThat(fitness.verdict().carriesGoal()).isTrue();
        assertThat(fitness.reasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FitnessCriterion.class)
    void a_decisive_criterion_that_is_not_met_forbids_a_goal_and_others_ask_for_care(FitnessCriterion criterion) {
        boolean decisive = List.of(FitnessCriterion.CHOICE, FitnessCriterion.CAPTIVE, FitnessCriterion.SAMPLE)
                .contains(criterion);
        Fitness notMet = with(Map.of(criterion, FitnessJudgement.NOT_MET));
        assertThat(notMet.verdict()).isEqualTo(decisive ? FitnessVerdict.NOT_FIT : FitnessVerdict.WITH_CARE);
        assertThat(notMet.verdict().carriesGoal()).isEqualTo(!decisive);
        for (FitnessJudgement doubtful : List.of(FitnessJudgement.CARE, FitnessJudgement.UNKNOWN)) {
            assertThat(with(Map.of(criterion, doubtful)).verdict()).isEqualTo(FitnessVerdict.WITH_CARE);
        }
    }

    @Test
    void what_forbids_is_said_first() {
        assertThat(with(Map.of(
                                FitnessCriterion.CHOICE, FitnessJudgement.UNKNOWN,
                                FitnessCriterion.SAMPLE, FitnessJudgement.NOT_MET,
                                FitnessCriterion.CADENCE, FitnessJudgement.NOT_MET))
                        .reasons())
                .containsExactly(FitnessCriterion.SAMPLE, FitnessCriterion.CHOICE, FitnessCriterion.CADENCE);
    }

    @Test
    void the_nearest_scope_that_answers_a_question_is_heard() {
        FitnessScope centre = new FitnessScope(new UnitRef("suzhou"), null);
        FitnessSheet own = FitnessSheet.restore(centre, List.of(answer(AskedQuestion.CAPTIVE, Reply.YES)));
        FitnessSheet company = FitnessSheet.restore(
                FitnessScope.COMPANY,
                List.of(answer(AskedQuestion.CAPTIVE, Reply.NO), answer(AskedQuestion.UNDERSTOOD, Reply.YES)));
        Map<AskedQuestion, HeldAnswers.Held> held =
                HeldAnswers.of(List.of(own, company)).byQuestion();
        assertThat(held.keySet()).containsExactly(AskedQuestion.CAPTIVE, AskedQuestion.UNDERSTOOD);
        assertThat(held.get(AskedQuestion.CAPTIVE))
                .isEqualTo(new HeldAnswers.Held(answer(AskedQuestion.CAPTIVE, Reply.YES), centre));
        assertThat(held.get(AskedQuestion.UNDERSTOOD))
                .isEqualTo(new HeldAnswers.Held(answer(AskedQuestion.UNDERSTOOD, Reply.YES), FitnessScope.COMPANY));
    }

    @Test
    void a_sheet_notes_what_is_new_and_forgets_nothing() {
        FitnessSheet sheet =
                FitnessSheet.restore(FitnessScope.COMPANY, List.of(answer(AskedQuestion.CAPTIVE, Reply.NO)));
        sheet.answer(answer(AskedQuestion.CAPTIVE, Reply.NO));
        sheet.answer(answer(AskedQuestion.BUNDLED, null));
        assertThat(sheet.added()).isEmpty();
        sheet.answer(answer(AskedQuestion.CAPTIVE, null));
        sheet.answer(answer(AskedQuestion.UNDERSTOOD, Reply.PARTLY));
        assertThat(sheet.known()).isEqualTo(1);
        assertThat(sheet.added())
                .containsExactly(answer(AskedQuestion.CAPTIVE, null), answer(AskedQuestion.UNDERSTOOD, Reply.PARTLY));
        assertThat(sheet.inForce().keySet()).containsExactly(AskedQuestion.UNDERSTOOD);
    }

    private static FitnessJudgement judged(FitnessCriterion criterion, FitnessFacts facts) {
        return FitnessRule.judge(facts).judgements().getOrDefault(criterion, FitnessJudgement.UNKNOWN);
    }

    private static Fitness with(Map<FitnessCriterion, FitnessJudgement> judgements) {
        return new Fitness(Arrays.stream(FitnessCriterion.values())
                .collect(Collectors.toMap(
                        Function.identity(), criterion -> judgements.getOrDefault(criterion, FitnessJudgement.MET))));
    }

    private static void put(Map<AskedQuestion, HeldAnswers.Held> held, AskedQuestion question, @Nullable Reply reply) {
        if (reply != null) {
            held.put(question, new HeldAnswers.Held(answer(question, reply), FitnessScope.COMPANY));
        }
    }

    private static FitnessAnswer answer(AskedQuestion question, @Nullable Reply reply) {
        return new FitnessAnswer(question, reply, "", "account:chen", MORNING);
    }
}
