package io.northloop.followup.model;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.SurveyKind;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the list that decides who works a case; the first that matches wins. A condition left out matches
 * everything.
 */
public record RoutingRule(UUID id, Conditions when, RoutingTarget target) {

    /**
     * What an answer must look like.
     *
     * @param kind one that opens cases: not of employees
     * @param group of relational surveys only: where the lowest score must lie
     * @param customerPosition compared without regard to case
     * @param lowestScore 0 … 6, not above {@code highestScore}
     * @param highestScore 0 … 6
     */
    public record Conditions(
            @Nullable SurveyKind kind,
            @Nullable String touchpoint,
            @Nullable QuestionGroup group,
            @Nullable String customerPosition,
            @Nullable String account,
            @Nullable UnitRef region,
            @Nullable UnitRef centre,
            int lowestScore,
            int highestScore) {

        private static final int TOP = Opening.LEAST_CONTENT_SCORE - 1;

        public Conditions {
            faults(kind, group, lowestScore, highestScore).refuseIfAny();
        }

        /** What is wrong with these conditions in themselves: they could never match. */
        public static Faults faults(
                @Nullable SurveyKind kind, @Nullable QuestionGroup group, int lowestScore, int highestScore) {
            boolean lowestFits = lowestScore >= 0 && lowestScore <= TOP;
            boolean highestFits = highestScore >= 0 && highestScore <= TOP;
            return new Faults()
                    .require(kind != SurveyKind.EMPLOYEE, "kind", "routing-kind-opens-no-case")
                    .require(
                            group == null || kind == null || kind == SurveyKind.RELATIONAL,
                            "group",
                            "routing-group-of-relational")
                    .require(lowestFits, "lowestScore", "out-of-range", 0, TOP)
                    .require(highestFits, "highestScore", "out-of-range", 0, TOP)
                    .require(
                            !lowestFits || !highestFits || lowestScore <= highestScore,
                            "highestScore",
                            "routing-scores-crossed");
        }

        boolean match(RoutingFacts facts) {
            return (kind == null || kind == facts.kind())
                    && fits(touchpoint, facts.touchpoint())
                    && fits(group, facts.group())
                    && fitsAnyCase(customerPosition, facts.customerPosition())
                    && fits(account, facts.account())
                    && fits(region, facts.region())
                    && fits(centre, facts.centre())
                    && facts.score() >= lowestScore
                    && facts.score() <= highestScore;
        }

        private static boolean fits(@Nullable Object wanted, @Nullable Object found) {
            return wanted == null || wanted.equals(found);
        }

        private static boolean fitsAnyCase(@Nullable String wanted, @Nullable String found) {
            return wanted == null || (found != null && fold(wanted).equals(fold(found)));
        }

        private static String fold(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
    }

    public boolean matches(RoutingFacts facts) {
        return when.match(facts);
    }
}
