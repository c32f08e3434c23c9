package io.northloop.programme.model;

/** Where a programme stands: DRAFT → ACTIVE ⇄ PAUSED → RETIRED. */
public enum ProgrammeState {
    /** Being designed; asks nobody. */
    DRAFT,
    ACTIVE,
    /** Plans nothing, and nothing of it leaves. */
    PAUSED,
    /** For good. */
    RETIRED
}
