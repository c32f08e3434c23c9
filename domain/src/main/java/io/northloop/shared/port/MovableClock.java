package io.northloop.shared.port;

import java.time.Instant;

/** Business time that can be moved forward by hand. It exists in the demo and in tests only. */
public interface MovableClock {

    /**
     * Moves on to {@code instant}; does nothing when business time is already there or later, because time never goes
     * back.
     */
    void moveTo(Instant instant);
}
