package io.northloop.northstar.model;

import io.northloop.northstar.FitnessCriterion;
import io.northloop.northstar.FitnessJudgement;
import java.util.Arrays;
import java.util.List;

/** What no data tells, so that headquarters is asked (method §6). */
public enum AskedQuestion {
    CAN_CHOOSE(FitnessCriterion.CHOICE, Reply.YES),
    /** After-sales that comes with the product: then nobody chooses it. */
    BUNDLED(FitnessCriterion.CHOICE, Reply.NO),
    /** A monopoly, or customers who cannot leave. */
    CAPTIVE(FitnessCriterion.CAPTIVE, Reply.NO),
    UNDERSTOOD(FitnessCriterion.UNDERSTANDING, Reply.YES);

    private final FitnessCriterion criterion;
    private final Reply good;

    AskedQuestion(FitnessCriterion criterion, Reply good) {
        this.criterion = criterion;
        this.good = good;
    }

    public FitnessCriterion criterion() {
        return criterion;
    }

    /** Those that decide on a criterion; none where data do. */
    public static List<AskedQuestion> of(FitnessCriterion criterion) {
        return Arrays.stream(values())
                .filter(question -> question.criterion == criterion)
                .toList();
    }

    FitnessJudgement judge(Reply reply) {
        if (reply == Reply.PARTLY) {
            return FitnessJudgement.CARE;
        }
        return reply == good ? FitnessJudgement.MET : FitnessJudgement.NOT_MET;
    }
}
