package io.northloop.programme.application;

import io.northloop.message.MessageDispatch;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.port.Invitations;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Mails that lie in the message log and were held there by a pause. */
@Component
class HeldMails {

    private final Invitations invitations;
    private final MessageDispatch dispatch;

    HeldMails(Invitations invitations, MessageDispatch dispatch) {
        this.invitations = invitations;
        this.dispatch = dispatch;
    }

    void release(WaveId wave) {
        release(invitations.handedOver(wave));
    }

    void release(ProgrammeRef programme) {
        release(invitations.handedOver(programme));
    }

    private void release(List<InvitationId> held) {
        dispatch.hurry(held.stream()
                .flatMap(id -> Stream.of(MailKeys.invitationKey(id), MailKeys.reminderKey(id)))
                .toList());
    }
}
