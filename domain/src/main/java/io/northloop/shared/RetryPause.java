package io.northloop.shared;

import java.time.Duration;

/** How long work waits that failed and is never given up: 2 s at first, doubling up to 10 minutes. */
public final class RetryPause {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 8;

    private RetryPause() {}

    /** @param failures how often it failed before, from 0 */
    public static Duration after(int failures) {
        return failures > DOUBLINGS ? LONGEST : FIRST.multipliedBy(1L << failures);
    }
}
