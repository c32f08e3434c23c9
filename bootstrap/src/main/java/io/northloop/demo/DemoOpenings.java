package io.northloop.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When customers of the demo opened their links: whoever answered, and some who then did not. */
final class DemoOpenings {

    private static final int ONE_WHO_GIVES_UP = 9;

    private DemoOpenings() {}

    /** @return null for those who never opened theirs */
    static @Nullable Instant openedAt(int number, Instant invitedAt, Optional<Instant> answeredAt) {
        return answeredAt
                .map(at -> at.minus(Duration.ofMinutes(1 + number % 3)))
                .orElse(number % ONE_WHO_GIVES_UP == 0 ? invitedAt.plus(Duration.ofMinutes(30 + number % 600)) : null);
    }
}
