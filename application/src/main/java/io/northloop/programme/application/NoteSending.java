package io.northloop.programme.application;

import io.northloop.message.MessageSent;
import io.northloop.programme.InvitationId;
import io.northloop.programme.model.AllowedTimes;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.SurveyLinkStore;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An invitation is sent when its mail has left: from then on run expiry, reminder and restraint. */
@Component
class NoteSending {

    private final Invitations invitations;
    private final Programmes programmes;
    private final Centres centres;
    private final SurveyLinkStore links;

    NoteSending(Invitations invitations, Programmes programmes, Centres centres, SurveyLinkStore links) {
        this.invitations = invitations;
        this.programmes = programmes;
        this.centres = centres;
        this.links = links;
    }

    /** In the transaction that writes the sending down: both are known, or neither. */
    @EventListener
    void on(MessageSent event) {
        MailKeys.invitation(event.idempotencyKey())
                .flatMap(invitations::forChange)
                .ifPresent(invitation -> sent(invitation, event.occurredAt()));
    }

    private void sent(Invitation invitation, Instant at) {
        InvitationId id = invitation.id();
        ProgrammeSettings settings = programmes
                .find(invitation.subject().programme())
                .map(Programme::settings)
                .orElseThrow(() -> new IllegalStateException("no programme of " + id));
        AllowedTimes allowed = new AllowedTimes(
                settings.timing().quiet(), centres.zone(invitation.subject().centre()));
        Instant expires = at.plus(settings.expiry());
        Optional<Instant> reminder = Optional.of(allowed.firstFrom(at.plus(settings.reminderAfter())))
                .filter(moment -> moment.isBefore(expires));
        if (invitation.sent(at, expires, reminder)) {
            invitations.save(invitation);
            links.extend(id, expires);
            if (reminder.isEmpty()) {
                links.dropCopy(id);
            }
        }
    }
}
