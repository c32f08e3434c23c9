package io.northloop.northstar;

/** How a scope stands with one criterion. */
public enum FitnessJudgement {
    MET,
    /** Only in part. */
    CARE,
    NOT_MET,
    /** Nobody has answered, or no figure says it. */
    UNKNOWN
}
