package io.northloop.shared.messaging;

import io.northloop.shared.FastWork;
import io.northloop.shared.application.Agenda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs work that others wait for within a second. Each piece has a thread of its own, so that a relay waiting for a
 * broker holds up nothing else. It looks every 200 ms and does at once what came together since then: what is done for
 * many costs far less than for each, and the processors belong to those who answer. It goes on without a pause only
 * when a run was full. Failures are logged and tried again; they never end the loop.
 */
@Component
@ConditionalOnBooleanProperty("northloop.background")
final class FastLane implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FastLane.class);
    private static final long PAUSE_MILLIS = 200;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Agenda agenda;
    private final List<Lane> lanes = new ArrayList<>();
    private volatile boolean running;

    FastLane(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Looks for work now instead of at the end of the pause. */
    void wake() {
        lanes.forEach(Lane::wake);
    }

    @Override
    public synchronized void start() {
        running = true;
        for (var work : agenda.works()) {
            if (work instanceof FastWork fast) {
                Lane lane = new Lane(fast);
                lanes.add(lane);
                lane.thread.start();
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        for (Lane lane : lanes) {
            try {
                if (!lane.thread.join(PATIENCE_AT_STOP)) {
                    // It holds a claim in the database that ends with its connection; another run takes it up.
                    log.warn("{} did not end in time", lane.work.name());
                    lane.thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        lanes.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after, and stops before, what it works with; stops after the web server has let its last guest go. */
    @Override
    public int getPhase() {
        return 0;
    }

    private final class Lane {

        private final FastWork work;
        private final Semaphore bell = new Semaphore(0);
        private final Thread thread;

        Lane(FastWork work) {
            this.work = work;
            this.thread =
                    Thread.ofPlatform().name("fast-" + work.name()).daemon().unstarted(this::loop);
        }

        void wake() {
            bell.release();
        }

        private void loop() {
            try {
                while (running) {
                    pause(once());
                }
            } catch (InterruptedException e) {
                log.debug("{} was interrupted at the end", work.name());
            }
        }

        private long once() {
            try {
                return agenda.run(work) < work.mostPerRun() ? PAUSE_MILLIS : 0;
            } catch (RuntimeException e) {
                log.warn("{} failed and will be tried again", work.name(), e);
                return PAUSE_AFTER_FAILURE_MILLIS;
            }
        }

        private void pause(long millis) throws InterruptedException {
            if (millis > 0 && running && bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        }
    }
}
