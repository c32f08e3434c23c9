package io.northloop.improvement;

/** Where a plan stands in its life (method §10). */
public enum PlanState {
    /** Being written; nobody but headquarters works with it. */
    DRAFT,
    /** Headquarters approved it; its tasks are assigned. */
    APPROVED,
    /** Somebody has begun. */
    RUNNING,
    /** Nothing is left to do; the window of the metric may still be open. */
    COMPLETED,
    /** The window is over, and headquarters has judged the effect. */
    EVALUATED
}
