package io.northloop.message.application;

import io.northloop.customer.ContactChannel;
import io.northloop.message.port.Messages;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the mails that wait. */
@Component
class SendMails implements DueWork {

    private final SendQueue queue;

    SendMails(SendMessage sendMessage, Messages messages, PostOffices postOffices, Clock clock) {
        this.queue = new SendQueue(sendMessage, messages, postOffices.on(ContactChannel.EMAIL), clock);
    }

    @Override
    public String name() {
        return "send-messages";
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
