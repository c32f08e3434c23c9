package io.northloop.message.application;

import io.northloop.message.model.PostMode;
import io.northloop.message.port.Messages;
import io.northloop.message.port.PostOffice;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what waits, one message after the other; pauses when there is no mail server to talk to. */
@Component
class SendMessages implements DueWork {

    private static final int MOST_PER_RUN = 200;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SendMessage sendMessage;
    private final Messages messages;
    private final PostOffice postOffice;
    private final Clock clock;
    private volatile Optional<Instant> pausedSince = Optional.empty();

    SendMessages(SendMessage sendMessage, Messages messages, PostOffice postOffice, Clock clock) {
        this.sendMessage = sendMessage;
        this.messages = messages;
        this.postOffice = postOffice;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-messages";
    }

    @Override
    public Optional<Instant> nextDue() {
        return postOffice.mode() == PostMode.SERVER
                ? messages.nextAttempt().map(this::notWhilePaused)
                : Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        if (postOffice.mode() != PostMode.SERVER || endOfPause(now).isPresent()) {
            return 0;
        }
        int handled = 0;
        while (handled < MOST_PER_RUN) {
            SendMessage.Outcome outcome = sendMessage.sendNext(now);
            if (outcome == SendMessage.Outcome.NOTHING_DUE) {
                break;
            }
            handled++;
            if (outcome == SendMessage.Outcome.SERVER_AWAY) {
                pausedSince = Optional.of(now);
                break;
            }
        }
        return handled;
    }

    private Instant notWhilePaused(Instant next) {
        return endOfPause(clock.instant()).filter(next::isBefore).orElse(next);
    }

    /** A clock that was put back must not make the pause longer. */
    private Optional<Instant> endOfPause(Instant now) {
        return pausedSince
                .filter(since -> !now.isBefore(since))
                .map(since -> since.plus(PAUSE))
                .filter(now::isBefore);
    }
}
