package io.northloop.programme.application;

import io.northloop.access.AccountId;
import io.northloop.programme.CallOutcome;
import io.northloop.programme.InvitationId;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.TelephoneCall;
import io.northloop.programme.port.CallList;
import io.northloop.programme.port.InvitationEndings;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.SurveyLinkStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down how a call ended, and what that makes of its invitation. */
@Component
class EndCalls {

    private final CallList calls;
    private final Invitations invitations;
    private final InvitationEndings endings;
    private final InvitationTimes times;
    private final SurveyLinkStore links;
    private final Clock clock;

    EndCalls(
            CallList calls,
            Invitations invitations,
            InvitationEndings endings,
            InvitationTimes times,
            SurveyLinkStore links,
            Clock clock) {
        this.calls = calls;
        this.invitations = invitations;
        this.endings = endings;
        this.times = times;
        this.links = links;
        this.clock = clock;
    }

    /** @throws io.northloop.shared.DomainError CONFLICT {@code call-not-in-hand} */
    void end(TelephoneCall call, Invitation invitation, AccountId caller, CallOutcome outcome) {
        Instant now = clock.instant();
        InvitationId id = invitation.id();
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

    /** @param closes when its link closes; without, when the call may not be made any more */
    void asked(Invitation invitation, Optional<Instant> closes) {
        Instant now = clock.instant();
        if (invitation.sent(now, closes.orElseGet(() -> leaveBy(invitation)), Optional.empty())) {
            invitations.save(invitation);
        }
    }

    static Instant leaveBy(Invitation invitation) {
        Invitation.HandOver handOver = invitation.snapshot().handOver();
        if (handOver == null) {
            throw new IllegalStateException(invitation.id() + " is on no list");
        }
        return handOver.leaveBy();
    }
}
