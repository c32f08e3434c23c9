package io.northloop.northstar.model;

import io.northloop.northstar.FitnessCriterion;
import io.northloop.northstar.FitnessJudgement;
import io.northloop.northstar.FitnessScope;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers that hold for a scope, each with the scope that it was given for.
 *
 * @param byQuestion without those that nobody has answered
 */
public record HeldAnswers(Map<AskedQuestion, Held> byQuestion) {

    public static final HeldAnswers NONE = new HeldAnswers(Map.of());

    public HeldAnswers {
        Map<AskedQuestion, Held> ordered = new EnumMap<>(AskedQuestion.class);
        ordered.putAll(byQuestion);
        byQuestion = Collections.unmodifiableMap(ordered);
    }

    /** @param from the scope itself, or one that it lies in */
    public record Held(FitnessAnswer answer, FitnessScope from) {}

    /**
     * @param nearestFirst sheets of the scope and of those that it lies in; each question is answered by the first that
     *     does
     */
    public static HeldAnswers of(List<FitnessSheet> nearestFirst) {
        Map<AskedQuestion, Held> held = new EnumMap<>(AskedQuestion.class);
        for (FitnessSheet sheet : nearestFirst) {
            sheet.inForce().forEach((question, answer) -> held.putIfAbsent(question, new Held(answer, sheet.scope())));
        }
        return new HeldAnswers(held);
    }

    /** The worst that an answer says; unknown where one is missing and none forbids. */
    FitnessJudgement judge(FitnessCriterion criterion) {
        Set<FitnessJudgement> found = EnumSet.noneOf(FitnessJudgement.class);
        for (AskedQuestion question : AskedQuestion.of(criterion)) {
            Held held = byQuestion.get(question);
            found.add(
                    held == null || held.answer().reply() == null
                            ? FitnessJudgement.UNKNOWN
                            : question.judge(held.answer().reply()));
        }
        return List.of(FitnessJudgement.NOT_MET, FitnessJudgement.UNKNOWN, FitnessJudgement.CARE).stream()
                .filter(found::contains)
                .findFirst()
                .orElse(FitnessJudgement.MET);
    }
}
