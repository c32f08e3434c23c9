package io.northloop.programme.application;

import io.northloop.programme.port.InvitationDeadlines;
import io.northloop.shared.DueWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes invitations whose link has run out, and those whose mail waited too long to leave. */
@Component
class ExpireInvitations implements DueWork {

    private static final int BATCH = 1_000;

    private final InvitationDeadlines deadlines;

    ExpireInvitations(InvitationDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "expire-invitations";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue() {
        return Stream.of(deadlines.nextExpiry(), deadlines.nextTooLate())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    @Override
    @Transactional
    public int runDue(Instant now) {
        return deadlines.expire(now, BATCH) + deadlines.tooLate(now, BATCH);
    }
}
