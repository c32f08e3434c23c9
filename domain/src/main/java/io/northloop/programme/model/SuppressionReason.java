package io.northloop.programme.model;

/** Why somebody eligible was not asked. */
public enum SuppressionReason {
    /** No address for the programme's channel, or only one from which what was sent came back. */
    NO_CONTACT,
    OPTED_OUT,
    /** Asked too recently. */
    RESTRAINT,
    /** Reported, or possible, only more than seven days after the service, or after the last day of the wave. */
    TOO_LATE,
    /** The draw said no. */
    NOT_SAMPLED,
    /** Its wave was cancelled, or its programme retired, before it could be asked. */
    CANCELLED
}
