package io.northloop.response.port;

import java.time.Duration;
import java.util.Optional;

/** Counts failed attempts on the public path, shared by all instances, by machine time. */
public interface FailureLimits {

    /**
     * Whether the limit is exceeded already; writes nothing.
     *
     * @return how long to wait in that case; empty otherwise
     */
    Optional<Duration> exceeded(String source, int most, Duration window);

    /**
     * Counts one failure, and forgets some that are long past.
     *
     * @param source who failed: a network or a link
     * @param most failures allowed per window
     * @return how long to wait when there have been more than that; empty otherwise
     */
    Optional<Duration> count(String source, int most, Duration window);
}
