package io.northloop.programme.application;

import io.northloop.access.AccountId;
import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
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
import io.northloop.programme.port.InvitationEndings;
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
 * Calls by which staff of headquarters ask. {@link SendInvitation} puts them on the list, after it has judged restraint,
 * wish and contact as for any channel; night and wish are looked at again when somebody takes one.
 */
@Component
class MakeCalls implements TelephoneCalls {

    private static final String DISCLOSED = "call.contact-disclosed";

    private final CallList calls;
    private final Invitations invitations;
    private final InvitationEndings endings;
    private final Programmes programmes;
    private final Recipients recipients;
    private final InvitationTimes times;
    private final CheckDeparture departure;
    private final SurveyLinkStore links;
    private final AuditTrail audit;
    private final Clock clock;

    MakeCalls(
            CallList calls,
            Invitations invitations,
            InvitationEndings endings,
            Programmes programmes,
            Recipients recipients,
            InvitationTimes times,
            CheckDeparture departure,
            SurveyLinkStore links,
            AuditTrail audit,
            Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.endings = endings;
        this.programmes = programmes;
        this.recipients = recipients;
        this.times = times;
        this.departure = departure;
        this.links = links;
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
                || (!invitations.awaitsDeparture(invitation.subject().addressee(), id, now)
                        && departure.check(MailKeys.invitationKey(id), recipient.address(), now)
                                instanceof Departure.Now);
        if (!allowed) {
            throw DomainError.conflict("call-not-now");
        }
        call.take(caller(viewer), now);
        calls.save(call);
        audit.record(viewer.auditName(), DISCLOSED, id.toString(), Map.of("channel", "PHONE"));
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
        asked(invitation(id), Optional.empty());
    }

    @Override
    @Transactional
    public void end(Viewer viewer, InvitationId id, CallOutcome outcome) {
        Instant now = clock.instant();
        TelephoneCall call = call(id);
        Invitation invitation = invitation(id);
        AccountId caller = caller(viewer);
        switch (outcome) {
            case NOT_REACHED -> {
                Optional<Instant> next = invitation
                        .nextAllowed(times.of(invitation), now.plus(TelephoneCall.PAUSE))
                        .filter(moment -> moment.isBefore(leaveBy(invitation)));
                if (!call.notReached(caller, now, next)) {
                    endings.bounced(id);
                }
            }
            case WRONG_NUMBER -> {
                call.over(caller, now, outcome);
                endings.bounced(id);
            }
            case REFUSED -> {
                call.over(caller, now, outcome);
                // Asked, and closed at once: nothing is waited for.
                asked(invitation, Optional.of(now));
                links.dropCopy(id);
            }
            case ANSWERED -> call.over(caller, now, outcome);
        }
        calls.save(call);
    }

    private void asked(Invitation invitation, Optional<Instant> closes) {
        Instant now = clock.instant();
        if (invitation.sent(now, closes.orElseGet(() -> leaveBy(invitation)), Optional.empty())) {
            invitations.save(invitation);
        }
    }

    private static Instant leaveBy(Invitation invitation) {
        Invitation.HandOver handOver = invitation.snapshot().handOver();
        if (handOver == null) {
            throw new IllegalStateException(invitation.id() + " is on no list");
        }
        return handOver.leaveBy();
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
