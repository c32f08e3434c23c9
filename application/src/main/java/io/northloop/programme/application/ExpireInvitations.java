package io.northloop.programme.application;

import io.northloop.programme.port.Invitations;
import io.northloop.shared.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes invitations whose link has run out. */
@Component
class ExpireInvitations implements DueWork {

    private static final int BATCH = 1_000;

    private final Invitations invitations;

    ExpireInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "expire-invitations";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return invitations.nextExpiry();
    }

    @Override
    @Transactional
    public int runDue(Instant now) {
        return invitations.expire(now, BATCH);
    }
}
