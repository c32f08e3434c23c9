package io.northloop.northstar.web;

import io.northloop.northstar.FitnessCriterion;
import io.northloop.northstar.FitnessJudgement;
import io.northloop.northstar.FitnessVerdict;
import io.northloop.northstar.application.FitnessCheck;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.northstar.model.FitnessFacts;
import io.northloop.northstar.model.FollowedUp;
import io.northloop.northstar.model.HeldAnswers;
import io.northloop.northstar.model.Reply;
import io.northloop.organisation.UnitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fitness check on the wire.
 *
 * @param unitRef the whole company when {@code null}
 * @param touchpoint all of them when {@code null}
 * @param carriesGoal whether a goal may be set by NPS here
 * @param reasons every criterion that is not met, those that forbid a goal first
 */
record FitnessJson(
        @Nullable String unitRef,
        @Nullable String touchpoint,
        LocalDate from,
        LocalDate to,
        FitnessVerdict verdict,
        boolean carriesGoal,
        List<FitnessCriterion> reasons,
        List<FitnessCriterionJson> criteria,
        FitnessFiguresJson figures,
        List<FitnessAnswerJson> answers) {

    static FitnessJson of(FitnessCheck check) {
        return new FitnessJson(
                ref(check.scope().unit()),
                check.scope().touchpoint(),
                check.from(),
                check.to(),
                check.fitness().verdict(),
                check.fitness().verdict().carriesGoal(),
                check.fitness().reasons(),
                check.fitness().judgements().entrySet().stream()
                        .map(each -> new FitnessCriterionJson(
                                each.getKey(), each.getValue(), each.getKey().isDecisive()))
                        .toList(),
                FitnessFiguresJson.of(check.facts()),
                check.facts().held().byQuestion().values().stream()
                        .map(FitnessAnswerJson::of)
                        .toList());
    }

    private static @Nullable String ref(@Nullable UnitRef unit) {
        return unit == null ? null : unit.value();
    }

    /** @param decisive whether NPS does not fit where it is not met */
    record FitnessCriterionJson(FitnessCriterion criterion, FitnessJudgement judgement, boolean decisive) {}

    /**
     * What it was judged by; what the anonymity rule hides is {@code null}.
     *
     * @param invited links that closed in the period; {@code null} also where nobody was invited
     * @param quarters of four, those with answers
     * @param toContact unhappy customers whose 24 hours are over; {@code null} where nothing is known
     * @param contactedInTime of these, contacted before
     * @param toExplain unhappy answers
     * @param explained of these, those with a root cause
     */
    record FitnessFiguresJson(
            @Nullable Long answers,
            @Nullable Long invited,
            @Nullable Long responded,
            int quarters,
            @Nullable Long toContact,
            @Nullable Long contactedInTime,
            @Nullable Long toExplain,
            @Nullable Long explained) {

        static FitnessFiguresJson of(FitnessFacts facts) {
            Optional<FitnessFacts.Invited> invited = Optional.ofNullable(facts.invited());
            Optional<FollowedUp> followedUp = Optional.ofNullable(facts.followedUp());
            return new FitnessFiguresJson(
                    facts.answers(),
                    invited.map(FitnessFacts.Invited::sent).orElse(null),
                    invited.map(FitnessFacts.Invited::responded).orElse(null),
                    facts.quarters(),
                    followedUp.map(FollowedUp::toContact).orElse(null),
                    followedUp.map(FollowedUp::inTime).orElse(null),
                    followedUp.map(FollowedUp::toExplain).orElse(null),
                    followedUp.map(FollowedUp::explained).orElse(null));
        }
    }

    /**
     * What headquarters answered.
     *
     * @param fromUnitRef the unit that it was answered for; the whole company when {@code null}
     * @param fromTouchpoint the touchpoint that it was answered for; all when {@code null}
     */
    record FitnessAnswerJson(
            AskedQuestion question,
            @Nullable Reply reply,
            String remark,
            @Nullable String fromUnitRef,
            @Nullable String fromTouchpoint,
            Instant answeredAt) {

        static FitnessAnswerJson of(HeldAnswers.Held held) {
            return new FitnessAnswerJson(
                    held.answer().question(),
                    held.answer().reply(),
                    held.answer().remark(),
                    ref(held.from().unit()),
                    held.from().touchpoint(),
                    held.answer().at());
        }
    }
}
