package io.northloop.programme.application;

import io.northloop.access.AccountId;
import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.ContactDirectory;
import io.northloop.message.Departure;
import io.northloop.programme.CallOutcome;
import io.northloop.programme.InvitationId;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.TelephoneCalls;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.Recipient;
import io.northloop.programme.model.TelephoneCall;
import io.northloop.programme.port.CallList;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.SurveyLinkStore;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls by which staff of headquarters ask. {@link SendInvitation} puts them on the list, after it has judged
 * restraint, wish and contact as for any channel; night and wish are looked at again whenever somebody takes one.
 */
@Component
class MakeCalls implements TelephoneCalls {

    private static final String DISCLOSED = "call.contact-disclosed";

    private final CallList calls;
    private final Invitations invitations;
    private final EndCalls ending;
    private final Programmes programmes;
    private final Recipients recipients;
    private final InvitationTimes times;
    private final CheckDeparture departure;
    private final SurveyLinkStore links;
    private final ContactDirectory contacts;
    private final AuditTrail audit;
    private final Clock clock;

    MakeCalls(
            CallList calls,
            Invitations invitations,
            EndCalls ending,
            Programmes programmes,
            Recipients recipients,
            InvitationTimes times,
            CheckDeparture departure,
            SurveyLinkStore links,
            ContactDirectory contacts,
            AuditTrail audit,
            Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.ending = ending;
        this.programmes = programmes;
        this.recipients = recipients;
        this.times = times;
        this.departure = departure;
        this.links = links;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offered> offered(Viewer viewer, Language language, int atMost) {
        AccountId caller = caller(viewer);
        Instant now = clock.instant();
        return calls.open(caller, now).stream()
                .filter(open -> times.of(open.invitation()).allows(now))
                .flatMap(open -> offered(open, caller, language, now))
                .limit(atMost)
                .toList();
    }

    private Stream<Offered> offered(CallList.Open open, AccountId caller, Language language, Instant now) {
        Programme programme = programme(open.invitation());
        return recipients.find(open.invitation(), programme.settings()).stream()
                .filter(recipient -> !recipients.haveOptedOut(ContactChannel.PHONE, recipient.address()))
                .map(recipient -> new Offered(
                        open.invitation().id(),
                        programme
                                .snapshot()
                                .names()
                                .getOrDefault(language, programme.ref().value()),
                        open.invitation().subject().centre(),
                        recipient.language(),
                        open.call().snapshot().attempts(),
                        open.call().snapshot().offeredAt(),
                        open.call().inHandUntil(caller, now).isPresent()));
    }

    /** What may not be called any more is spared with its reason, and that stays, although the call is refused. */
    @Override
    @Transactional(noRollbackFor = DomainError.class)
    public void take(Viewer viewer, InvitationId id) {
        Instant now = clock.instant();
        TelephoneCall call = call(id);
        Invitation invitation = invitation(id);
        Recipient recipient = recipient(invitation);
        invitations.reserve(invitation.subject().addressee());
        boolean allowed = invitation.state() == InvitationState.SENT
                ? mayGoOn(invitation, recipient, now)
                : !invitations.awaitsDeparture(invitation.subject().addressee(), id, now)
                        && departure.check(MailKeys.invitationKey(id), recipient.address(), now)
                                instanceof Departure.Now;
        if (!allowed) {
            throw DomainError.conflict("call-not-now");
        }
        call.take(caller(viewer), now);
        calls.save(call);
        audit.record(viewer.auditName(), DISCLOSED, id.toString(), Map.of("channel", "PHONE"));
    }

    /** Of a talk that broke off: restraint has counted it, everything else is looked at as if it were new. */
    private boolean mayGoOn(Invitation invitation, Recipient recipient, Instant now) {
        return now.isBefore(EndCalls.leaveBy(invitation))
                && !times.isPaused(invitation)
                && !times.hasEnded(invitation)
                && times.of(invitation).allows(now)
                && !recipients.haveOptedOut(ContactChannel.PHONE, recipient.address());
    }

    @Override
    @Transactional
    public Optional<LetGo> letGo(Viewer viewer, InvitationId id) {
        AccountId caller = caller(viewer);
        TelephoneCall call = call(id);
        return links.copy(id).map(link -> new LetGo(link.token(), call.isLeftBy(caller)));
    }

    @Override
    @Transactional
    public Taken inHand(Viewer viewer, InvitationId id) {
        TelephoneCall call = call(id);
        Instant until = until(call, viewer);
        Recipient recipient = recipient(invitation(id));
        SurveyToken token = links.copy(id)
                .map(SurveyLinkStore.Copy::token)
                .orElseThrow(() -> DomainError.conflict("call-not-in-hand"));
        return new Taken(
                id,
                recipient.name(),
                recipient.address(),
                recipient.language(),
                call.snapshot().attempts(),
                until,
                token);
    }

    @Override
    @Transactional
    public void reached(Viewer viewer, InvitationId id) {
        until(call(id), viewer);
        ending.asked(invitation(id), Optional.empty());
    }

    @Override
    @Transactional
    public void end(Viewer viewer, InvitationId id, CallOutcome outcome) {
        TelephoneCall call = call(id);
        Invitation invitation = invitation(id);
        ending.end(call, invitation, caller(viewer), outcome);
        if (outcome == CallOutcome.WRONG_NUMBER) {
            number(invitation).ifPresent(hash -> contacts.undeliverable(ContactChannel.PHONE, hash, clock.instant()));
        }
    }

    @Override
    @Transactional
    public void optOut(Viewer viewer, InvitationId id) {
        TelephoneCall call = call(id);
        Invitation invitation = invitation(id);
        ending.end(call, invitation, caller(viewer), CallOutcome.REFUSED);
        // Last: what else is planned for this number is spared by it, and this one was asked.
        number(invitation).ifPresent(hash -> contacts.optedOut(ContactChannel.PHONE, hash, viewer.auditName()));
    }

    /** The keyed hash of the number that was called; none where the customer was erased meanwhile. */
    private Optional<String> number(Invitation invitation) {
        return recipients
                .find(invitation, programme(invitation).settings())
                .flatMap(recipient -> contacts.contact(ContactChannel.PHONE, recipient.address()))
                .map(ContactDirectory.KnownContact::hash);
    }

    private Instant until(TelephoneCall call, Viewer viewer) {
        return call.inHandUntil(caller(viewer), clock.instant())
                .orElseThrow(() -> DomainError.conflict("call-not-in-hand"));
    }

    private TelephoneCall call(InvitationId id) {
        return calls.forChange(id).orElseThrow(() -> DomainError.notFound("call-unknown"));
    }

    private Invitation invitation(InvitationId id) {
        return invitations.forChange(id).orElseThrow(() -> DomainError.notFound("call-unknown"));
    }

    private Recipient recipient(Invitation invitation) {
        return recipients
                .find(invitation, programme(invitation).settings())
                .orElseThrow(() -> DomainError.conflict("call-not-now"));
    }

    private Programme programme(Invitation invitation) {
        return programmes
                .find(invitation.subject().programme())
                .orElseThrow(() -> new IllegalStateException("no programme of " + invitation.id()));
    }

    /** Staff of headquarters; nobody else, and no machine, calls anybody. */
    private static AccountId caller(Viewer viewer) {
        if (viewer instanceof Viewer.Staff staff && staff.isHq()) {
            return staff.account();
        }
        throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
    }
}
