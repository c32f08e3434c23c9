package io.northloop.shared.application;

import io.northloop.shared.Faults;
import io.northloop.shared.port.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves the demo's clock forward and runs what falls due on the way. */
public final class AdvanceTime {

    /** One request moves the clock by this much at most. */
    static final Duration LONGEST = Duration.ofDays(400);

    private final Agenda agenda;
    private final MovableClock movable;
    private final Clock clock;

    public AdvanceTime(Agenda agenda, MovableClock movable, Clock clock) {
        this.agenda = agenda;
        this.movable = movable;
        this.clock = clock;
    }

    /** @param by how far, 0 … 400 days; {@code null} when nobody said */
    public record Command(@Nullable Duration by) {}

    /**
     * @return the moment that business time has reached
     * @throws io.northloop.shared.DomainError REFUSED with the fault {@code required} or {@code duration-out-of-range}
     */
    public Instant advance(Command command) {
        Duration by = command.by();
        boolean inRange = by == null || (!by.isNegative() && by.compareTo(LONGEST) <= 0);
        new Faults()
                .require(by != null, "/advance", "required")
                .require(inRange, "/advance", "duration-out-of-range", LONGEST.toDays())
                .refuseIfAny();
        agenda.advance(Objects.requireNonNull(by), movable);
        return clock.instant();
    }
}
