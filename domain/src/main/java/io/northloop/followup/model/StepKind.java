package io.northloop.followup.model;

/** What happened to a case. */
public enum StepKind {
    OPENED,
    ASSIGNED,
    /** Its owner left the company, and it was routed anew. */
    REROUTED,
    CONTACT,
    REMINDED,
    ESCALATED_TO_REGION,
    ESCALATED_TO_HQ,
    RESOLVED,
    CLOSED,
    /** HQ drew the closed case, looked it over and confirmed it. */
    VERIFIED,
    REOPENED
}
