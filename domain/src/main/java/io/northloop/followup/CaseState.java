package io.northloop.followup;

/** Where a case stands in its life (method §7). */
public enum CaseState {
    /** Nobody owns it: routing found no one. */
    OPEN,
    /** Someone owns it; the 24 hours run until the first contact. */
    ASSIGNED,
    /** The respondent was contacted, or the cause mended without contact. */
    CONTACTED,
    /** Root cause and action are on record. */
    RESOLVED,
    CLOSED
}
