package io.northloop.programme.application;

import io.northloop.programme.port.Invitations;
import io.northloop.shared.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminds those who have not answered, once; when a batch fails, one by one, so that a bad one holds up nobody. */
@Component
class SendReminders implements DueWork {

    private static final int BATCH = 50;

    private final RemindBatch batch;
    private final Invitations invitations;

    SendReminders(RemindBatch batch, Invitations invitations) {
        this.batch = batch;
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "send-reminders";
    }

    @Override
    public Optional<Instant> nextDue() {
        return invitations.nextReminder();
    }

    @Override
    public int runDue(Instant now) {
        try {
            return batch.remind(now, BATCH);
        } catch (RuntimeException batchFailed) {
            try {
                return batch.remind(now, 1);
            } catch (RuntimeException oneFailed) {
                oneFailed.addSuppressed(batchFailed);
                return batch.setAside(now, oneFailed);
            }
        }
    }
}
