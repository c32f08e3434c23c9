package io.northloop.shared.application;

import io.northloop.shared.Faults;
import io.northloop.shared.port.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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

    /** @param by how far, 0 … 400 days */
    public record Command(Duration by) {}

    /**
     * @return the moment that business time has reached
     * @throws io.northloop.shared.DomainError with the fault {@code duration-out-of-range}
     */
    public Instant advance(Command command) {
        boolean inRange = !command.by().isNegative() && command.by().compareTo(LONGEST) <= 0;
        new Faults()
                .require(inRange, "/advance", "duration-out-of-range", LONGEST.toDays())
                .refuseIfAny();
        agenda.advance(command.by(), movable);
        return clock.instant();
    }
}
