package io.northloop.programme;

import java.time.Instant;
import java.util.List;

/** What answering tells the programme. */
public interface InvitationOutcomes {

    /** An invitation and when it was answered. */
    record Answered(InvitationId invitation, Instant at) {}

    /** These invitations were answered; telling it twice changes nothing. */
    void answered(List<Answered> answers);

    /**
     * This invitation of an employee was answered. Neither when nor in which order is kept: in the store it is told apart
     * in nothing from the others of its programme that were answered.
     */
    void answeredUntraced(InvitationId invitation);
}
