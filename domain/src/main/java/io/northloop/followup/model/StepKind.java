package io.northloop.followup.model;

/** What happened to a case. */
public enum StepKind {
    OPENED,
    ASSIGNED,
    CONTACT,
    REMINDED,
    ESCALATED_TO_REGION,
    ESCALATED_TO_HQ,
    RESOLVED,
    CLOSED,
    REOPENED
}
