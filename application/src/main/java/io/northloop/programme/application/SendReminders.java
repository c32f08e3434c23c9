package io.northloop.programme.application;

import io.northloop.programme.port.Invitations;
import io.northloop.shared.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminds those who have not answered, once. */
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
        return batch.remind(now, BATCH);
    }
}
