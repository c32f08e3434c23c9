package io.northloop.measurement.application;

import io.northloop.measurement.port.Rollup;
import io.northloop.shared.FastWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the deltas few, so that figures stay fast. What figures say does not depend on it. */
@Component
public final class FoldAnswers implements FastWork {

    /** Deltas per statement: about 50 ms, short enough to be interrupted between two. */
    private static final int BATCH = 100_000;

    private final Rollup rollup;
    private final Clock clock;

    FoldAnswers(Rollup rollup, Clock clock) {
        this.rollup = rollup;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fold-answers";
    }

    /** A run folds whatever there is. */
    @Override
    public int mostPerRun() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Optional<Instant> nextDue() {
        return rollup.isBehind() ? Optional.of(clock.instant()) : Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        int folded = 0;
        int batch;
        do {
            batch = rollup.fold(BATCH);
            folded += batch;
        } while (batch == BATCH);
        return folded;
    }
}
