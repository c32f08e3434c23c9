package io.northloop.programme.application;

import io.northloop.programme.port.Invitations;
import io.northloop.shared.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what is due, in batches; when a batch fails, one by one, so that a single bad one holds up nobody. */
@Component
class SendInvitations implements DueWork {

    private static final int BATCH = 50;
    private static final int MOST_PER_RUN = 2_000;

    private final SendInvitationBatch batch;
    private final Invitations invitations;

    SendInvitations(SendInvitationBatch batch, Invitations invitations) {
        this.batch = batch;
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "send-invitations";
    }

    @Override
    public Optional<Instant> nextDue() {
        return invitations.nextDue();
    }

    @Override
    public int runDue(Instant now) {
        int handled = 0;
        int last;
        do {
            last = some(now);
            handled += last;
        } while (last > 0 && handled < MOST_PER_RUN);
        return handled;
    }

    private int some(Instant now) {
        try {
            return batch.send(now, BATCH);
        } catch (RuntimeException batchFailed) {
            try {
                return batch.send(now, 1);
            } catch (RuntimeException oneFailed) {
                oneFailed.addSuppressed(batchFailed);
                return batch.setAside(now, oneFailed);
            }
        }
    }
}
