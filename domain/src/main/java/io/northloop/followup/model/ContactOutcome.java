package io.northloop.followup.model;

/** What came of an attempt. */
public enum ContactOutcome {
    /** Spoke with the respondent. */
    REACHED,
    /** Tried in vain; the third time counts as contact. */
    NOT_REACHED,
    /** The cause was mended without approaching anybody: the only way where the respondent gave no consent. */
    FIXED_ANONYMOUSLY
}
