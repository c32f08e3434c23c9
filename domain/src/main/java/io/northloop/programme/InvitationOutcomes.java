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
     * The answer to this invitation was erased: it counts as one that was never answered, and nobody is reminded of it.
     *
     * @param at when its link closes, where it has not closed
     */
    void takenBack(InvitationId invitation, Instant at);

    /**
     * This invitation of an employee was answered. Neither when nor in which order is kept: in the store it is told
     * apart in nothing from the others of its programme that were answered.
     */
    void answeredUntraced(InvitationId invitation);
}
