package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import io.northloop.programme.InvitationOutcomes;
import io.northloop.programme.port.InvitationEndings;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that invitations were answered: no reminder goes out, and the copies of their links are dropped. */
@Component
class RecordAnswer implements InvitationOutcomes {

    private final InvitationEndings invitations;

    RecordAnswer(InvitationEndings invitations) {
        this.invitations = invitations;
    }

    @Override
    @Transactional
    public void answered(List<Answered> answers) {
        invitations.answered(answers);
    }

    @Override
    @Transactional
    public void takenBack(InvitationId invitation, Instant at) {
        invitations.takenBack(invitation, at);
    }

    @Override
    @Transactional
    public void answeredUntraced(InvitationId invitation) {
        invitations.answeredUntraced(invitation);
    }
}
