package io.northloop.shared.messaging;

import io.northloop.shared.port.MovableClock;
import io.northloop.shared.port.RetoldTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The demo's business time: the machine's clock, shifted. It begins where the demo's data end, ticks like any clock,
 * can be moved forward, and remembers its shift in a file, so that it never goes back at a restart.
 */
final class DemoClock extends Clock implements MovableClock, RetoldTime {

    private static final ScopedValue<Instant> RETOLD = ScopedValue.newInstance();

    private final Path file;
    private final Clock machine;
    private volatile Duration shift;

    private DemoClock(Path file, Clock machine, Duration shift) {
        this.file = file;
        this.machine = machine;
        this.shift = shift;
    }

    /** @param startsAt what it shows when the file does not exist yet */
    static DemoClock in(Path file, Clock machine, Instant startsAt) {
        try {
            if (Files.exists(file)) {
                return new DemoClock(
                        file, machine, Duration.parse(Files.readString(file).strip()));
            }
            var clock = new DemoClock(file, machine, Duration.between(machine.instant(), startsAt));
            clock.remember();
            return clock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void moveTo(Instant instant) {
        Duration wanted = Duration.between(machine.instant(), instant);
        if (wanted.compareTo(shift) <= 0) {
            return;
        }
        shift = wanted;
        try {
            remember();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remember() throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, shift.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void at(Instant moment, Runnable happening) {
        if (moment.isAfter(running())) {
            throw new IllegalArgumentException(moment + " is still to come");
        }
        ScopedValue.where(RETOLD, moment).run(happening);
    }

    @Override
    public Instant instant() {
        return RETOLD.isBound() ? RETOLD.get() : running();
    }

    private Instant running() {
        return machine.instant().plus(shift);
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
