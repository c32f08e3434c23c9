package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.port.InvitationDeadlines;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations of a simulated year whose time is over. */
final class YearDeadlines implements InvitationDeadlines {

    private final YearInvitations invitations;

    YearDeadlines(YearInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public int expire(Instant now, int atMost) {
        List<InvitationId> over = invitations.expiries.until(now, atMost);
        over.forEach(id -> invitations.become(invitations.get(id).snapshot(), InvitationState.EXPIRED, null));
        return over.size();
    }

    @Override
    public Optional<Instant> nextExpiry() {
        return invitations.expiries.next();
    }

    @Override
    public int tooLate(Instant now, int atMost) {
        List<InvitationId> over = invitations.leaving.until(now, atMost);
        over.forEach(id -> invitations.become(
                invitations.get(id).snapshot(), InvitationState.SUPPRESSED, SuppressionReason.TOO_LATE));
        return over.size();
    }

    @Override
    public Optional<Instant> nextTooLate() {
        return invitations.leaving.next();
    }
}
