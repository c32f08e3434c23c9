package io.northloop.programme.application;

import io.northloop.message.MessageBounced;
import io.northloop.programme.port.InvitationEndings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An invitation whose mail never arrived counts neither for restraint nor for the response rate. */
@Component
class NoteBounce {

    private final InvitationEndings invitations;

    NoteBounce(InvitationEndings invitations) {
        this.invitations = invitations;
    }

    /** In the transaction that gives the message up: both are known, or neither. */
    @EventListener
    void on(MessageBounced event) {
        MailKeys.invitation(event.idempotencyKey()).ifPresent(invitations::bounced);
    }
}
