package io.northloop.response.application;

import io.northloop.response.port.FailureLimits;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever fails again and again on the public path. Failures are counted per network and per link, shared
 * by all instances; successes are not counted, so answering meets no hot row.
 */
@Component
public final class LimitFailures {

    static final int MOST_PER_NETWORK = 100;
    static final int MOST_PER_LINK = 30;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final FailureLimits limits;

    LimitFailures(FailureLimits limits) {
        this.limits = limits;
    }

    /**
     * @param network the caller's network: for IPv4 the address, for IPv6 its first 64 bits
     * @param link fingerprint of the link that was tried; never the token
     */
    public record Command(String network, String link) {}

    /** Counts one failure; returns how long the caller has to wait, empty while it is within the limits. */
    public Optional<Duration> execute(Command command) {
        Optional<Duration> network = limits.count("net/" + command.network(), MOST_PER_NETWORK, WINDOW);
        Optional<Duration> link = limits.count("link/" + command.link(), MOST_PER_LINK, WINDOW);
        return network.or(() -> link);
    }
}
