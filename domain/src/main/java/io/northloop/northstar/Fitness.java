package io.northloop.northstar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the fitness check found (docs/decisions/0028).
 *
 * @param judgements of every criterion, in their order
 */
public record Fitness(Map<FitnessCriterion, FitnessJudgement> judgements) {

    public Fitness {
        judgements = Collections.unmodifiableMap(new EnumMap<>(judgements));
        if (judgements.size() != FitnessCriterion.values().length) {
            throw new IllegalArgumentException("not every criterion is judged: " + judgements);
        }
    }

    /** Not fit where a decisive criterion is not met; fit where all are met; else to be used with care. */
    public FitnessVerdict verdict() {
        if (judgements.entrySet().stream().anyMatch(Fitness::forbids)) {
            return FitnessVerdict.NOT_FIT;
        }
        return judgements.values().stream().allMatch(FitnessJudgement.MET::equals)
                ? FitnessVerdict.FIT
                : FitnessVerdict.WITH_CARE;
    }

    /** Every criterion that is not met, those that forbid first; none where NPS fits. */
    public List<FitnessCriterion> reasons() {
        List<FitnessCriterion> forbidding = new ArrayList<>();
        List<FitnessCriterion> others = new ArrayList<>();
        judgements.entrySet().stream()
                .filter(each -> each.getValue() != FitnessJudgement.MET)
                .forEach(each -> (forbids(each) ? forbidding : others).add(each.getKey()));
        forbidding.addAll(others);
        return List.copyOf(forbidding);
    }

    private static boolean forbids(Map.Entry<FitnessCriterion, FitnessJudgement> each) {
        return each.getKey().isDecisive() && each.getValue() == FitnessJudgement.NOT_MET;
    }
}
