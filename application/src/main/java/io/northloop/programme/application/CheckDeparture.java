package io.northloop.programme.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.message.Departure;
import io.northloop.message.DepartureCheck;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.SurveyLinkStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds back mails that waited in the log until they were dead, unwelcome, or it was night. */
@Component
class CheckDeparture implements DepartureCheck {

    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Invitations invitations;
    private final SurveyLinkStore links;
    private final CustomerDirectory customers;
    private final InvitationTimes times;
    private final Restraint restraint;
    private final Programmes programmes;
    private final DrawSubstitute substitute;

    CheckDeparture(
            Invitations invitations,
            SurveyLinkStore links,
            CustomerDirectory customers,
            InvitationTimes times,
            Restraint restraint,
            Programmes programmes,
            DrawSubstitute substitute) {
        this.invitations = invitations;
        this.links = links;
        this.customers = customers;
        this.times = times;
        this.restraint = restraint;
        this.programmes = programmes;
        this.substitute = substitute;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(MailKeys.INVITATION, MailKeys.REMINDER);
    }

    @Override
    @Transactional
    public Departure check(String idempotencyKey, String address, Instant now) {
        return MailKeys.invitation(idempotencyKey)
                .flatMap(invitations::forChange)
                .map(invitation -> held(invitation, now).orElseGet(() -> first(invitation, address, now)))
                .or(() -> MailKeys.reminder(idempotencyKey)
                        .flatMap(invitations::forChange)
                        .map(invitation -> held(invitation, now).orElseGet(() -> reminder(invitation, address, now))))
                .orElseGet(() -> new Departure.Never("its invitation is gone"));
    }

    /** Going on makes what was held due at once; this only keeps what that missed from waiting for long. */
    private Optional<Departure> held(Invitation invitation, Instant now) {
        return times.isPaused(invitation) ? Optional.of(new Departure.Later(now.plus(LOOK_AGAIN))) : Optional.empty();
    }

    private Departure first(Invitation invitation, String address, Instant now) {
        if (!invitation.mayLeave(now)) {
            return closed(invitation);
        }
        if (hasOptedOut(invitation, address)) {
            return spare(invitation, SuppressionReason.OPTED_OUT);
        }
        if (customers.isUndeliverable(invitation.subject().channel(), address)) {
            return spare(invitation, SuppressionReason.NO_CONTACT);
        }
        if (restraint.forbids(invitation, programme(invitation).settings(), now)) {
            // A mail that was refused does not hold others back; tried again, it may come after one of those.
            return spare(invitation, SuppressionReason.RESTRAINT);
        }
        Instant allowed = times.of(invitation).firstFrom(now);
        if (!allowed.isAfter(now)) {
            return new Departure.Now();
        }
        return invitation.mayLeave(allowed)
                ? new Departure.Later(allowed)
                : spare(invitation, SuppressionReason.TOO_LATE);
    }

    private Departure closed(Invitation invitation) {
        boolean waits = invitation.state() == InvitationState.SCHEDULED;
        return waits
                ? spare(invitation, SuppressionReason.TOO_LATE)
                : new Departure.Never("its invitation is "
                        + Optional.<Enum<?>>ofNullable(invitation.snapshot().reason())
                                .map(reason -> said(invitation.state()) + " (" + said(reason) + ")")
                                .orElseGet(() -> said(invitation.state())));
    }

    private Departure reminder(Invitation invitation, String address, Instant now) {
        Invitation.Sending sending = invitation.snapshot().sending();
        if (invitation.state() != InvitationState.SENT || sending == null) {
            return new Departure.Never("its invitation is " + said(invitation.state()));
        }
        if (times.hasEnded(invitation)) {
            return new Departure.Never("its programme or its wave has ended");
        }
        if (hasOptedOut(invitation, address)) {
            return new Departure.Never(said(SuppressionReason.OPTED_OUT));
        }
        if (customers.isUndeliverable(invitation.subject().channel(), address)) {
            return new Departure.Never("its mail came back from there");
        }
        Instant allowed = times.of(invitation).firstFrom(now);
        if (!allowed.isBefore(sending.expiresAt())) {
            return new Departure.Never("its link closes before it may be sent");
        }
        return allowed.isAfter(now) ? new Departure.Later(allowed) : new Departure.Now();
    }

    /** With the invitation goes the copy of its link. A bounced one, tried again by hand, stays bounced. */
    private Departure spare(Invitation invitation, SuppressionReason reason) {
        if (invitation.state() == InvitationState.SCHEDULED) {
            invitation.suppress(reason);
            invitations.save(invitation);
            links.dropCopy(invitation.id());
            substitute.whenSpared(invitation, programme(invitation));
        }
        return new Departure.Never(said(reason));
    }

    private Programme programme(Invitation invitation) {
        return programmes
                .find(invitation.subject().programme())
                .orElseThrow(() -> new IllegalStateException("no programme of " + invitation.id()));
    }

    private boolean hasOptedOut(Invitation invitation, String address) {
        return customers.hasOptedOut(invitation.subject().channel(), address);
    }

    private static String said(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
