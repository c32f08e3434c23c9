package io.northloop.proposition;

/** How far a version of a value proposition has come (method §11). */
public enum PropositionState {
    DRAFT,
    /** Complete, and looked over. */
    REVIEWED,
    /** Promised to customers. */
    ACTIVE,
    RETIRED
}
