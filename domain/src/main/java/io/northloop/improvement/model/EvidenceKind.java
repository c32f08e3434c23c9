package io.northloop.improvement.model;

/** What a plan is drawn from. */
public enum EvidenceKind {
    /** A follow-up case. */
    CASE,
    /** A figure: the address at which it stands. */
    FIGURE,
    /** What somebody said, in their words or about them. */
    COMMENT,
    /** A promise of a value proposition that is not kept. */
    PROMISE
}
