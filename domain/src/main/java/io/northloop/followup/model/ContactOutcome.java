package io.northloop.followup.model;

import io.northloop.shared.DomainError;

/** What came of an attempt. */
public enum ContactOutcome {
    /** Spoke with the respondent. */
    REACHED,
    /** Tried in vain; the third time counts as contact. */
    NOT_REACHED,
    /** The cause was mended without approaching anybody: the only way where the respondent gave no consent. */
    FIXED_ANONYMOUSLY;

    /**
     * Who wished to be called back is called back, and who did not is left in peace (method §2); refused (422)
     * otherwise.
     */
    void requireFitsConsent(boolean consent) {
        boolean anonymous = this == FIXED_ANONYMOUSLY;
        if (anonymous && consent) {
            throw DomainError.refused("case-consent-given");
        }
        if (!anonymous && !consent) {
            throw DomainError.refused("case-consent-missing");
        }
    }
}
