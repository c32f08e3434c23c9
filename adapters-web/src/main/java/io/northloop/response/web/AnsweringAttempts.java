package io.northloop.response.web;

import io.northloop.response.application.LimitFailures;
import io.northloop.shared.DomainError;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets somebody try on the public path; whoever fails too often is told to wait. Success costs nothing here. */
@Component
final class AnsweringAttempts {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final LimitFailures limit;

    AnsweringAttempts(LimitFailures limit) {
        this.limit = limit;
    }

    /**
     * Does it. A guessed link or a malformed answer counts as a failure; beyond the limit it is refused with
     * {@code too-many-attempts} instead of its own reason.
     */
    <T> T attempt(String remoteAddress, String token, Supplier<T> action) {
        try {
            return action.get();
        } catch (DomainError refusal) {
            if (isFailure(refusal)) {
                failed(remoteAddress, token).ifPresent(tooMany -> {
                    throw tooMany;
                });
            }
            throw refusal;
        }
    }

    /** Counts a failure; returns the refusal with which to answer beyond the limit. */
    Optional<DomainError> failed(String remoteAddress, String token) {
        return limit.execute(new LimitFailures.Command(network(remoteAddress), token))
                .map(wait -> DomainError.of(DomainError.Kind.TOO_MANY, "too-many-attempts", wait.toSeconds()));
    }

    private static boolean isFailure(DomainError refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND, MALFORMED, REFUSED -> true;
            case FORBIDDEN, CONFLICT, GONE, STALE, UNSEEN, TOO_LARGE, TOO_MANY -> false;
        };
    }

    /** An IPv4 address, or the first half of an IPv6 one: a single user commands the other half. */
    static String network(String remoteAddress) {
        try {
            byte[] address = InetAddress.ofLiteral(remoteAddress).getAddress();
            return address.length <= IPV6_NETWORK_BYTES
                    ? remoteAddress
                    : HexFormat.of().formatHex(Arrays.copyOf(address, IPV6_NETWORK_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown";
        }
    }
}
