package io.northloop.shared.bootstrap;

import io.northloop.shared.port.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Business time of the tests: it stands still until it is moved. */
public final class TestClock extends Clock implements MovableClock {

    /** Monday, 9 in the morning in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public void moveTo(Instant instant) {
        now.updateAndGet(before -> instant.isAfter(before) ? instant : before);
    }

    /** Moves the hands only; {@link TestAgenda#advance} also does what falls due on the way. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Business time is an instant; zones are given where they are needed");
    }
}
