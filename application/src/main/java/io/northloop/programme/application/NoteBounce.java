package io.northloop.programme.application;

import io.northloop.message.MessageBounced;
import io.northloop.programme.InvitationId;
import io.northloop.programme.port.Invitations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An invitation whose mail never arrived counts neither for restraint nor for the response rate. */
@Component
class NoteBounce {

    /** What the idempotency key of an invitation's mail begins with; the invitation's id follows. */
    static final String INVITATION_KEY = "invitation:";

    private final Invitations invitations;

    NoteBounce(Invitations invitations) {
        this.invitations = invitations;
    }

    /** In the transaction that gives the message up: both are known, or neither. */
    @EventListener
    void on(MessageBounced event) {
        if (event.idempotencyKey().startsWith(INVITATION_KEY)) {
            InvitationId.parse(event.idempotencyKey().substring(INVITATION_KEY.length()))
                    .ifPresent(invitations::bounced);
        }
    }
}
