package io.northloop.programme.port;

import io.northloop.message.OutgoingMessage;
import io.northloop.programme.model.InvitationDraft;

/** Writes the mails that ask. */
public interface InvitationMails {

    OutgoingMessage invitation(InvitationDraft draft);

    OutgoingMessage reminder(InvitationDraft draft);
}
