package io.northloop.programme.application;

import io.northloop.programme.model.Invitation;
import io.northloop.programme.port.Invitations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends some due invitations in one transaction: all of their rows, links and mails, or none. */
@Component
class SendInvitationBatch {

    private static final Logger LOG = LoggerFactory.getLogger(SendInvitationBatch.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Invitations invitations;
    private final SendInvitation sendInvitation;

    SendInvitationBatch(Invitations invitations, SendInvitation sendInvitation) {
        this.invitations = invitations;
        this.sendInvitation = sendInvitation;
    }

    /** @return how many were handled */
    @Transactional
    public int send(Instant now, int atMost) {
        List<Invitation> claimed = invitations.claimDue(now, atMost);
        claimed.forEach(invitation -> sendInvitation.send(invitation, now));
        return claimed.size();
    }

    /** Leaves the next one alone for a while, because it cannot be sent and others wait behind it. */
    @Transactional
    public int setAside(Instant now, RuntimeException problem) {
        List<Invitation> claimed = invitations.claimDue(now, 1);
        claimed.forEach(invitation -> {
            LOG.warn("{} could not be sent and will be tried again", invitation.id(), problem);
            invitations.retryAt(invitation.id(), now.plus(PAUSE_AFTER_FAILURE));
        });
        return claimed.size();
    }
}
