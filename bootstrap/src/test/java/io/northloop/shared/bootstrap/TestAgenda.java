package io.northloop.shared.bootstrap;

import io.northloop.shared.application.Agenda;
import java.time.Duration;

/** Does what the background would do, at once and in order. */
public final class TestAgenda {

    private final Agenda agenda;
    private final TestClock clock;

    TestAgenda(Agenda agenda, TestClock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Moves business time forward, doing everything that falls due on the way at its own moment. */
    public int advance(Duration duration) {
        return agenda.advance(duration, clock);
    }

    /** Does everything that is due now, and what becomes due by that. */
    public int runDue() {
        return agenda.runAll();
    }
}
