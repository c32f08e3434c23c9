package io.northloop.improvement;

/** What headquarters found when the window of a plan's metric was over. */
public enum PlanOutcome {
    /** The metric reached its target. */
    ACHIEVED,
    /** It moved the right way and fell short. */
    PARTLY,
    NOT_ACHIEVED,
    /** What was measured does not tell. */
    INCONCLUSIVE
}
