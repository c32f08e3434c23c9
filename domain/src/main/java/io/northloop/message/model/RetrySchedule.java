package io.northloop.message.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a message that could not be sent is tried again: after 30 s, doubling up to 30 minutes, for three days. */
public final class RetrySchedule {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int DOUBLINGS = 6;

    private RetrySchedule() {}

    /**
     * The next attempt.
     *
     * @param attempts how many failed, 1 or more
     * @param since when the attempts began
     * @return empty when it is given up
     */
    public static Optional<Instant> next(int attempts, Instant since, Instant now) {
        Duration pause = attempts > DOUBLINGS ? LONGEST : FIRST.multipliedBy(1L << (attempts - 1));
        Instant next = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        return next.isAfter(since.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
    }
}
