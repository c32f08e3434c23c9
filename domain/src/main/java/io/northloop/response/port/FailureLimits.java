package io.northloop.response.port;

import java.time.Duration;
import java.util.Optional;

/** Counts failed attempts on the public path, shared by all instances, by machine time. */
public interface FailureLimits {

    /**
     * Counts one failure.
     *
     * @param source who failed: a network or a link
     * @param most failures allowed per window
     * @return how long to wait when there have been more than that; empty otherwise
     */
    Optional<Duration> count(String source, int most, Duration window);
}
