package io.northloop.programme;

import java.time.Instant;

/** What answering tells the programme. */
public interface InvitationOutcomes {

    /** The invitation was answered; telling it twice changes nothing. */
    void answered(InvitationId invitation, Instant at);
}
