package io.northloop.programme.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerView;
import io.northloop.message.MessageDispatch;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationDraft;
import io.northloop.programme.port.InvitationMails;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.SurveyLinkStore;
import io.northloop.survey.SurveyDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds some of those who have not answered, once; afterwards the copy of their link is gone. */
@Component
class RemindBatch {

    private final Invitations invitations;
    private final SurveyLinkStore links;
    private final CustomerDirectory customers;
    private final Centres centres;
    private final SurveyDirectory surveys;
    private final InvitationMails mails;
    private final MessageDispatch dispatch;

    RemindBatch(
            Invitations invitations,
            SurveyLinkStore links,
            CustomerDirectory customers,
            Centres centres,
            SurveyDirectory surveys,
            InvitationMails mails,
            MessageDispatch dispatch) {
        this.invitations = invitations;
        this.links = links;
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

    private void remind(Invitation invitation, Instant now) {
        Invitation.Subject subject = invitation.subject();
        Optional<CustomerView> customer = customers.customer(subject.customer());
        Optional<String> address = customer.flatMap(c -> SendInvitation.address(c, subject.channel()))
                .filter(contact -> !customers.hasOptedOut(subject.channel(), contact));
        Optional<SurveyToken> token = links.copy(invitation.id());
        if (customer.isPresent() && address.isPresent() && token.isPresent()) {
            invitation.reminded(now);
            dispatch.accept(mails.reminder(draft(invitation, customer.get(), address.get(), token.get())));
        } else {
            invitation.reminderDropped();
        }
        links.dropCopy(invitation.id());
        invitations.save(invitation);
    }

    private InvitationDraft draft(Invitation invitation, CustomerView customer, String address, SurveyToken token) {
        Invitation.Subject subject = invitation.subject();
        Invitation.Sending sending = invitation.snapshot().sending();
        if (sending == null) {
            throw new IllegalStateException(invitation.id() + " was never sent");
        }
        return new InvitationDraft(
                invitation.id(),
                customer,
                address,
                centres.view(subject.centre()),
                surveys.current(subject.survey())
                        .orElseThrow(() -> new IllegalStateException("survey not published: " + subject.survey())),
                subject.serviceEndedAt(),
                sending.expiresAt(),
                token,
                customers.optOutPage(subject.channel(), address));
    }
}
