package io.northloop.improvement.model;

/** Where a representative issue of a wave comes from. */
public enum ReviewIssueKind {
    /** A root cause that cases of the wave's answers came down to. */
    ROOT_CAUSE,
    /** An item of the satisfaction index with few points. */
    CSI_ITEM,
    /** A choice that detractors and passives of the wave made. */
    CHOICE,
    /** A group of questions of a relational survey with unhappy answers. */
    QUESTION_GROUP,
    /** What headquarters adds in its own words. */
    OWN
}
