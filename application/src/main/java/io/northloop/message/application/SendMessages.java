package io.northloop.message.application;

import io.northloop.message.port.Messages;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the messages that wait, on each channel there is. */
@Component
class SendMessages implements DueWork {

    private static final String NAME = "send-messages";

    private final List<SendQueue> queues;

    SendMessages(SendMessage sendMessage, Messages messages, PostOffices postOffices, Clock clock) {
        this.queues = postOffices.all().stream()
                .flatMap(office -> SendQueue.lanes(NAME, sendMessage, messages, office, clock).stream())
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> nextDue() {
        return queues.stream().flatMap(queue -> queue.nextDue().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public int runDue(Instant now) {
        return queues.stream().mapToInt(queue -> queue.runDue(now)).sum();
    }

    @Override
    public List<DueWork> lanes() {
        return List.copyOf(queues);
    }
}
