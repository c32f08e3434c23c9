package io.northloop.message.application;

import io.northloop.customer.ContactChannel;
import io.northloop.message.port.Messages;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the text messages that wait. */
@Component
class SendTextMessages implements DueWork {

    private final SendQueue queue;

    SendTextMessages(SendMessage sendMessage, Messages messages, PostOffices postOffices, Clock clock) {
        this.queue = new SendQueue(sendMessage, messages, postOffices.on(ContactChannel.SMS), clock);
    }

    @Override
    public String name() {
        return "send-text-messages";
    }

    @Override
    public Optional<Instant> nextDue() {
        return queue.nextDue();
    }

    @Override
    public int runDue(Instant now) {
        return queue.runDue(now);
    }
}
