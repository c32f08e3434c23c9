package io.northloop.programme.model;

/** Where an invitation stands. */
public enum InvitationState {
    SCHEDULED,
    SENT,
    BOUNCED,
    ANSWERED,
    EXPIRED,
    SUPPRESSED
}
