package io.northloop.programme.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerDirectory;
import io.northloop.message.MessageDispatch;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationDraft;
import io.northloop.programme.model.Recipient;
import io.northloop.programme.port.InvitationMails;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.SurveyLinkStore;
import io.northloop.survey.SurveyDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds some of those who have not answered, once; afterwards the copy of their link is gone. */
@Component
class RemindBatch {

    private static final Logger LOG = LoggerFactory.getLogger(RemindBatch.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(15);

    private final Invitations invitations;
    private final InvitationTimes times;
    private final SurveyLinkStore links;
    private final Recipients recipients;
    private final CustomerDirectory customers;
    private final Centres centres;
    private final SurveyDirectory surveys;
    private final InvitationMails mails;
    private final MessageDispatch dispatch;

    RemindBatch(
            Invitations invitations,
            InvitationTimes times,
            SurveyLinkStore links,
            Recipients recipients,
            CustomerDirectory customers,
            Centres centres,
            SurveyDirectory surveys,
            InvitationMails mails,
            MessageDispatch dispatch) {
        this.invitations = invitations;
        this.times = times;
        this.links = links;
        this.recipients = recipients;
        this.customers = customers;
        this.centres = centres;
        this.surveys = surveys;
        this.mails = mails;
        this.dispatch = dispatch;
    }

    @Transactional
    public int remind(Instant now, int atMost) {
        List<Invitation> claimed = invitations.claimForReminder(now, atMost);
        claimed.forEach(invitation -> remind(invitation, now));
        return claimed.size();
    }

    /** Leaves the next one alone for a while, because it cannot be reminded and others wait behind it. */
    @Transactional
    public int setAside(Instant now, RuntimeException problem) {
        List<Invitation> claimed = invitations.claimForReminder(now, 1);
        claimed.forEach(invitation -> {
            LOG.warn("{} could not be reminded and will be tried again", invitation.id(), problem);
            invitations.retryAt(invitation.id(), now.plus(PAUSE_AFTER_FAILURE));
        });
        return claimed.size();
    }

    private void remind(Invitation invitation, Instant now) {
        Invitation.Sending sending = invitation.snapshot().sending();
        if (sending == null) {
            throw new IllegalStateException(invitation.id() + " was never sent");
        }
        Instant allowed = times.of(invitation).firstFrom(now);
        if (allowed.isAfter(now) && allowed.isBefore(sending.expiresAt())) {
            invitation.reminderPostponed(allowed);
        } else {
            remindOrDrop(invitation, sending, now, allowed.isBefore(sending.expiresAt()));
            links.dropCopy(invitation.id());
        }
        invitations.save(invitation);
    }

    private void remindOrDrop(Invitation invitation, Invitation.Sending sending, Instant now, boolean inTime) {
        ContactChannel channel = invitation.subject().channel();
        Optional<Recipient> recipient = recipients
                .find(invitation, times.settings(invitation))
                .filter(known -> !recipients.haveOptedOut(channel, known.address()));
        Optional<SurveyLinkStore.Copy> link = links.copy(invitation.id());
        if (inTime && recipient.isPresent() && link.isPresent()) {
            invitation.reminded(now);
            dispatch.accept(mails.reminder(draft(invitation, sending, recipient.get(), link.get())));
        } else {
            invitation.reminderDropped();
        }
    }

    private InvitationDraft draft(
            Invitation invitation, Invitation.Sending sending, Recipient recipient, SurveyLinkStore.Copy link) {
        Invitation.Subject subject = invitation.subject();
        return new InvitationDraft(
                invitation.id(),
                recipient,
                centres.view(subject.centre()),
                surveys.version(link.version())
                        .orElseThrow(() -> new IllegalStateException("no version " + link.version())),
                subject.occasion(),
                sending.expiresAt(),
                link.token(),
                customers.optOutPage(subject.channel(), recipient.address()),
                subject.channel());
    }
}
