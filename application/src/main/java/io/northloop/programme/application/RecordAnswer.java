package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import io.northloop.programme.InvitationOutcomes;
import io.northloop.programme.port.Invitations;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that an invitation was answered: no reminder goes out, and the copy of its link is dropped. */
@Component
class RecordAnswer implements InvitationOutcomes {

    private final Invitations invitations;

    RecordAnswer(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    @Transactional
    public void answered(InvitationId invitation, Instant at) {
        invitations.answered(invitation, at);
    }
}
