package io.northloop.shared.application;

import io.northloop.shared.DueWork;
import io.northloop.shared.port.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * All work of this instance that falls due by business time. The background runs one piece after the other through
 * {@link #run}; while somebody moves the clock by {@link #advance}, the background rests, so that things happen in the
 * order of their moments.
 */
public final class Agenda {

    /** Beyond this many rounds at one moment, some work claims to have handled items without ever getting done. */
    private static final int ROUNDS_AT_ONE_MOMENT = 100_000;

    private final List<DueWork> works;
    private final Clock clock;
    private final Lock background;
    private final Lock stepping;

    public Agenda(List<DueWork> works, Clock clock) {
        this.works = works.stream().sorted(Comparator.comparing(DueWork::name)).toList();
        this.clock = clock;
        var pace = new ReentrantReadWriteLock(true);
        this.background = pace.readLock();
        this.stepping = pace.writeLock();
    }

    public List<DueWork> works() {
        return works;
    }

    /**
     * Runs what of this work is due now.
     *
     * @return how many items were handled
     */
    public int run(DueWork work) {
        background.lock();
        try {
            return work.runDue(clock.instant());
        } finally {
            background.unlock();
        }
    }

    /**
     * Runs everything that is due now, and what becomes due by that, until nothing is left.
     *
     * @return how many items were handled
     */
    public int runAll() {
        stepping.lock();
        try {
            return drain();
        } finally {
            stepping.unlock();
        }
    }

    /**
     * Moves business time forward, stopping at each moment at which something is due, earliest first, and returns when
     * nothing more is due.
     *
     * @param duration not negative
     * @return how many items were handled
     */
    public int advance(Duration duration, MovableClock movable) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time never goes back: " + duration);
        }
        stepping.lock();
        try {
            Instant target = clock.instant().plus(duration);
            int handled = drain();
            for (Optional<Instant> next = next(target); next.isPresent(); next = next(target)) {
                movable.moveTo(next.orElseThrow());
                handled += drain();
            }
            movable.moveTo(target);
            return handled + drain();
        } finally {
            stepping.unlock();
        }
    }

    private Optional<Instant> next(Instant target) {
        Instant now = clock.instant();
        return works.stream()
                .flatMap(work -> work.nextDue().stream())
                .filter(due -> due.isAfter(now) && !due.isAfter(target))
                .min(Comparator.naturalOrder());
    }

    private int drain() {
        int total = 0;
        for (int round = 0; round < ROUNDS_AT_ONE_MOMENT; round++) {
            int handled = 0;
            for (DueWork work : works) {
                handled += work.runDue(clock.instant());
            }
            if (handled == 0) {
                return total;
            }
            total += handled;
        }
        throw new IllegalStateException("Due work never came to an end at " + clock.instant());
    }
}
