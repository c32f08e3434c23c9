package io.northloop.programme.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an invitation stands. */
public enum InvitationState {
    SCHEDULED,
    SENT,
    BOUNCED,
    ANSWERED,
    EXPIRED,
    SUPPRESSED;

    /** Its message has left. */
    public static final Set<InvitationState> INVITED =
            Collections.unmodifiableSet(EnumSet.of(SENT, BOUNCED, ANSWERED, EXPIRED));

    /** Its message has left and did not come back. */
    public static final Set<InvitationState> DELIVERED =
            Collections.unmodifiableSet(EnumSet.of(SENT, ANSWERED, EXPIRED));
}
