package io.northloop.programme;

import java.time.Instant;
import java.util.List;

/** What answering tells the programme. */
public interface InvitationOutcomes {

    /** An invitation and when it was answered. */
    record Answered(InvitationId invitation, Instant at) {}

    /** These invitations were answered; telling it twice changes nothing. */
    void answered(List<Answered> answers);
}
