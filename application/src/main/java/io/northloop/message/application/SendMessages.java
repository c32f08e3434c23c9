package io.northloop.message.application;

import io.northloop.message.model.Delivery;
import io.northloop.message.model.PostMode;
import io.northloop.message.port.Messages;
import io.northloop.message.port.PostOffice;
import io.northloop.shared.DueWork;
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
    private volatile Instant pausedUntil = Instant.MIN;

    SendMessages(SendMessage sendMessage, Messages messages, PostOffice postOffice) {
        this.sendMessage = sendMessage;
        this.messages = messages;
        this.postOffice = postOffice;
    }

    @Override
    public String name() {
        return "send-messages";
    }

    @Override
    public Optional<Instant> nextDue() {
        return postOffice.mode() == PostMode.SERVER
                ? messages.nextAttempt().map(next -> next.isBefore(pausedUntil) ? pausedUntil : next)
                : Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        if (postOffice.mode() != PostMode.SERVER || now.isBefore(pausedUntil)) {
            return 0;
        }
        int handled = 0;
        while (handled < MOST_PER_RUN) {
            Optional<Delivery> delivery = sendMessage.sendNext(now);
            if (delivery.isEmpty()) {
                break;
            }
            handled++;
            if (delivery.get() instanceof Delivery.Unreachable) {
                pausedUntil = now.plus(PAUSE);
                break;
            }
        }
        return handled;
    }
}
