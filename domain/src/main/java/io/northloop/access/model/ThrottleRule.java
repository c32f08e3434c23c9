package io.northloop.access.model;

import java.time.Duration;

/**
 * How often something may fail before it must wait. Pauses double with each further failure.
 *
 * @param failures so many within the window are free; the last of them starts the first pause
 * @param window counted from the latest failure
 * @param pause the first pause
 * @param longest no pause is longer
 */
public record ThrottleRule(int failures, Duration window, Duration pause, Duration longest) {

    /** One account, whoever tries: enough for a tired person, useless for guessing. */
    public static final ThrottleRule ACCOUNT =
            new ThrottleRule(5, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofMinutes(15));

    /** One network, whatever accounts it tries: an office behind one address must still be able to work. */
    public static final ThrottleRule NETWORK =
            new ThrottleRule(30, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofMinutes(15));
}
