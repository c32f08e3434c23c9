package io.northloop.shared.messaging;

import io.northloop.shared.DueWork;
import io.northloop.shared.ParkedMessage;
import io.northloop.shared.port.ParkedMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tries parked messages again: after 5 s, then twice as long each time up to 15 minutes. A day after it was parked a
 * message becomes a dead letter.
 */
@Component
final class RetryParkedMessages implements DueWork {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final int DOUBLINGS = 8;
    private static final int MOST_PER_RUN = 500;

    private final List<InboundFeed> feeds;
    private final ParkedMessages parked;
    private final DeadLetters deadLetters;

    RetryParkedMessages(List<InboundFeed> feeds, ParkedMessages parked, DeadLetters deadLetters) {
        this.feeds = feeds;
        this.parked = parked;
        this.deadLetters = deadLetters;
    }

    @Override
    public String name() {
        return "retry-parked-messages";
    }

    @Override
    public Optional<Instant> nextDue() {
        return parked.nextRetry();
    }

    @Override
    public int runDue(Instant now) {
        int handled = 0;
        while (handled < MOST_PER_RUN) {
            Optional<ParkedMessage> message = parked.lend(now);
            if (message.isEmpty()) {
                break;
            }
            settle(message.get(), tried(message.get()), now);
            handled++;
        }
        return handled;
    }

    private InboundFeed.Outcome tried(ParkedMessage message) {
        return feeds.stream()
                .filter(feed -> feed.topic().equals(message.topic()))
                .findFirst()
                .map(feed -> FeedTrial.of(feed, message.message()))
                .orElseGet(() -> new InboundFeed.Outcome.NotYet(message.reason()));
    }

    private void settle(ParkedMessage message, InboundFeed.Outcome outcome, Instant now) {
        switch (outcome) {
            case InboundFeed.Outcome.Taken() -> parked.remove(message);
            case InboundFeed.Outcome.Refused(var reason) -> bury(message, reason);
            case InboundFeed.Outcome.NotYet(var reason) -> {
                Instant end = message.parkedAt().plus(PATIENCE);
                if (now.isBefore(end)) {
                    Instant next = now.plus(pause(message.attempts()));
                    parked.keep(message, reason, next.isBefore(end) ? next : end);
                } else {
                    bury(message, "still unknown after 24 h: " + reason);
                }
            }
        }
    }

    /** First the dead letter, then the row: at worst there are two letters, never none. */
    private void bury(ParkedMessage message, String reason) {
        deadLetters.send(message.topic(), message.key(), message.message(), reason, "parked");
        parked.remove(message);
    }

    private static Duration pause(int attempts) {
        Duration pause = attempts > DOUBLINGS ? LONGEST : FIRST.multipliedBy(1L << attempts);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
