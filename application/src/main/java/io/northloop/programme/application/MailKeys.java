package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import java.util.Optional;

/** The idempotency keys of a programme's mails: the purpose, a colon, the invitation's id. */
final class MailKeys {

    static final String INVITATION = "invitation";
    static final String REMINDER = "reminder";

    private MailKeys() {}

    /** The invitation that this is the first mail of; empty for reminders and the mails of others. */
    static Optional<InvitationId> invitation(String key) {
        return of(INVITATION, key);
    }

    static Optional<InvitationId> reminder(String key) {
        return of(REMINDER, key);
    }

    static String invitationKey(InvitationId id) {
        return INVITATION + ':' + id;
    }

    static String reminderKey(InvitationId id) {
        return REMINDER + ':' + id;
    }

    private static Optional<InvitationId> of(String purpose, String key) {
        String prefix = purpose + ':';
        return key.startsWith(prefix) ? InvitationId.parse(key.substring(prefix.length())) : Optional.empty();
    }
}
