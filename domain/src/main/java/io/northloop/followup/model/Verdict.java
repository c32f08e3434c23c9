package io.northloop.followup.model;

/** What came of looking a closed case over. */
public enum Verdict {
    /** It was closed well. */
    CONFIRMED,
    /** It is taken up again. */
    REOPENED
}
