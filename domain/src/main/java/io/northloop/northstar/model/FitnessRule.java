package io.northloop.northstar.model;

import io.northloop.measurement.Display;
import io.northloop.northstar.Fitness;
import io.northloop.northstar.FitnessCriterion;
import io.northloop.northstar.FitnessJudgement;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a scope criterion by criterion (method §6; the thresholds: docs/decisions/0028). */
public final class FitnessRule {

    /** Per cent of invitations; the response rate must lie above (method §3). */
    public static final int RESPONSE_RATE = 30;

    /** Per cent of unhappy answers with a root cause, at least. */
    public static final int EXPLAINED = 50;

    /**
     * Per cent of unhappy customers contacted in time, at least: more than 10 % of breaches is an alert (method §8).
     */
    public static final int CONTACTED = 90;

    /** With answers in fewer quarters than these nobody can speak of a cadence. */
    public static final int FEWEST_QUARTERS = 2;

    private static final int HUNDRED = 100;

    private FitnessRule() {}

    public static Fitness judge(FitnessFacts facts) {
        Map<FitnessCriterion, FitnessJudgement> judgements = new EnumMap<>(FitnessCriterion.class);
        for (FitnessCriterion criterion : FitnessCriterion.values()) {
            judgements.put(criterion, judge(criterion, facts));
        }
        return new Fitness(judgements);
    }

    private static FitnessJudgement judge(FitnessCriterion criterion, FitnessFacts facts) {
        return switch (criterion) {
            case CHOICE, CAPTIVE, UNDERSTANDING -> facts.held().judge(criterion);
            case SAMPLE -> sample(facts.answers());
            case RESPONSE_RATE -> responseRate(facts.invited());
            case REASONS -> reasons(facts);
            case CADENCE -> cadence(facts.quarters());
            case CLOSED_LOOP -> closedLoop(facts);
        };
    }

    private static FitnessJudgement sample(@Nullable Long answers) {
        if (answers == null) {
            return FitnessJudgement.UNKNOWN;
        }
        return switch (Display.of(answers)) {
            case HIDDEN -> FitnessJudgement.NOT_MET;
            case INDICATIVE -> FitnessJudgement.CARE;
            case FULL -> FitnessJudgement.MET;
        };
    }

    private static FitnessJudgement responseRate(FitnessFacts.@Nullable Invited invited) {
        if (invited == null) {
            return FitnessJudgement.UNKNOWN;
        }
        return HUNDRED * invited.responded() > RESPONSE_RATE * invited.sent()
                ? FitnessJudgement.MET
                : FitnessJudgement.CARE;
    }

    private static FitnessJudgement cadence(int quarters) {
        if (quarters == FitnessFacts.QUARTERS) {
            return FitnessJudgement.MET;
        }
        return quarters < FEWEST_QUARTERS ? FitnessJudgement.NOT_MET : FitnessJudgement.CARE;
    }

    private static FitnessJudgement reasons(FitnessFacts facts) {
        FollowedUp followedUp = facts.followedUp();
        return followedUp == null
                ? FitnessJudgement.UNKNOWN
                : share(followedUp.explained(), followedUp.toExplain(), EXPLAINED, facts);
    }

    private static FitnessJudgement closedLoop(FitnessFacts facts) {
        FollowedUp followedUp = facts.followedUp();
        return followedUp == null
                ? FitnessJudgement.UNKNOWN
                : share(followedUp.inTime(), followedUp.toContact(), CONTACTED, facts);
    }

    /** Where nobody was unhappy there is nothing to do, and it is done. */
    private static FitnessJudgement share(long part, long whole, int atLeast, FitnessFacts facts) {
        if (whole == 0) {
            return facts.isNobodyUnhappy() ? FitnessJudgement.MET : FitnessJudgement.UNKNOWN;
        }
        if (part == 0) {
            return FitnessJudgement.NOT_MET;
        }
        return HUNDRED * part >= atLeast * whole ? FitnessJudgement.MET : FitnessJudgement.CARE;
    }
}
