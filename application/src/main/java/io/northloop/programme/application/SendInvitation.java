package io.northloop.programme.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerDirectory;
import io.northloop.message.MessageDispatch;
import io.northloop.organisation.UnitView;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.AllowedTimes;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationDraft;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.Recipient;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.SurveyLinkRow;
import io.northloop.programme.model.TelephoneCall;
import io.northloop.programme.port.CallList;
import io.northloop.programme.port.Chance;
import io.northloop.programme.port.InvitationMails;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.SurveyLinkStore;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands the mail of one claimed invitation over, or puts it on the list of calls, or spares the customer and says why.
 * It counts as sent when the mail has really left ({@link NoteSending}); until then nobody else writes to the customer.
 */
@Component
class SendInvitation {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Invitations invitations;
    private final Programmes programmes;
    private final Recipients recipients;
    private final Restraint restraint;
    private final CustomerDirectory customers;
    private final Centres centres;
    private final SurveyDirectory surveys;
    private final SurveyLinkStore links;
    private final InvitationMails mails;
    private final MessageDispatch dispatch;
    private final CallList calls;
    private final Chance chance;
    private final DrawSubstitute substitute;

    SendInvitation(
            Invitations invitations,
            Programmes programmes,
            Recipients recipients,
            Restraint restraint,
            CustomerDirectory customers,
            Centres centres,
            SurveyDirectory surveys,
            SurveyLinkStore links,
            InvitationMails mails,
            MessageDispatch dispatch,
            CallList calls,
            Chance chance,
            DrawSubstitute substitute) {
        this.invitations = invitations;
        this.programmes = programmes;
        this.recipients = recipients;
        this.restraint = restraint;
        this.customers = customers;
        this.centres = centres;
        this.surveys = surveys;
        this.links = links;
        this.mails = mails;
        this.dispatch = dispatch;
        this.calls = calls;
        this.chance = chance;
        this.substitute = substitute;
    }

    void send(Invitation invitation, Instant now) {
        Invitation.Subject subject = invitation.subject();
        Programme programme = programmes
                .find(subject.programme())
                .orElseThrow(() -> new IllegalStateException("no programme " + subject.programme()));
        ProgrammeSettings settings = programme.settings();
        UnitView centre = centres.view(subject.centre());
        Optional<Recipient> recipient = recipients.find(invitation, settings);
        AllowedTimes allowed = new AllowedTimes(settings.timing().quiet(), centre.timeZone());
        if (!invitation.inTime(now)) {
            invitation.suppress(SuppressionReason.TOO_LATE);
        } else if (recipient.isEmpty()) {
            invitation.suppress(SuppressionReason.NO_CONTACT);
        } else if (recipients.haveOptedOut(subject.channel(), recipient.get().address())) {
            invitation.suppress(SuppressionReason.OPTED_OUT);
        } else if (!allowed.allows(now)) {
            invitation
                    .nextAllowed(allowed, now)
                    .ifPresentOrElse(invitation::postpone, () -> invitation.suppress(SuppressionReason.TOO_LATE));
        } else if (restraint.forbids(invitation, settings, now)) {
            invitation.suppress(SuppressionReason.RESTRAINT);
        } else if (restraint.applies(invitation, settings)
                && invitations.awaitsDeparture(subject.addressee(), invitation.id(), now)) {
            // Whether that one restrains this one is known when its mail has left, or never will.
            invitations.retryAt(invitation.id(), now.plus(PAUSE));
            return;
        } else {
            handOver(invitation, settings, recipient.get(), centre, now);
            return;
        }
        invitations.save(invitation);
        substitute.whenSpared(invitation, programme);
    }

    private void handOver(
            Invitation invitation, ProgrammeSettings settings, Recipient recipient, UnitView centre, Instant now) {
        Invitation.Subject subject = invitation.subject();
        PublishedSurvey survey = surveys.current(subject.survey())
                .orElseThrow(() -> new IllegalStateException("survey not published: " + subject.survey()));
        Instant expires = now.plus(settings.expiry());
        SurveyToken token = chance.newToken();
        invitation.handedOver(now, expires);
        // Before the mail: where there is nothing to send with but the log, it counts as sent at once.
        invitations.save(invitation);
        links.add(new SurveyLinkRow(token, invitation, survey.id(), recipient.language(), expires));
        if (subject.channel() == ContactChannel.PHONE) {
            // Nobody holds this link: the questionnaire is filled in by whoever calls, as long as the call may be made.
            calls.add(TelephoneCall.offered(invitation.id(), now));
            return;
        }
        dispatch.accept(mails.invitation(new InvitationDraft(
                invitation.id(),
                recipient,
                centre,
                survey,
                subject.occasion(),
                expires,
                token,
                customers.optOutPage(subject.channel(), recipient.address()),
                subject.channel())));
    }
}
