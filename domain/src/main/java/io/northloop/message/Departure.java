package io.northloop.message;

import java.time.Instant;

/** Whether a message may leave. */
public sealed interface Departure {

    record Now() implements Departure {}

    /** Not at this hour. */
    record Later(Instant at) implements Departure {}

    /**
     * Not any more.
     *
     * @param reason in a few English words, for the message log
     */
    record Never(String reason) implements Departure {}
}
