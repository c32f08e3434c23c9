package io.northloop.programme.application;

import io.northloop.programme.port.ClosedInvitationDays;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the deltas few, so that rates stay fast. What rates say does not depend on it. */
@Component
class FoldClosedInvitations implements DueWork {

    /** So many are read in no time. */
    private static final int FEW = 2_000;

    private final ClosedInvitationDays days;
    private final Clock clock;

    FoldClosedInvitations(ClosedInvitationDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fold-closed-invitations";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return days.isBehind(FEW) ? Optional.of(clock.instant()) : Optional.empty();
    }

    @Override
    @Transactional
    public int runDue(Instant now) {
        return days.isBehind(FEW) ? days.fold() : 0;
    }
}
