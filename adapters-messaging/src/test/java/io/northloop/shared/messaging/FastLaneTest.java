package io.northloop.shared.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.FastWork;
import io.northloop.shared.application.Agenda;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class FastLaneTest {

    @Test
    void goes_on_after_a_failure_and_beside_work_that_hangs() throws InterruptedException {
        var hanging = new CountDownLatch(1);
        var runs = new CountDownLatch(2);
        FastWork hangs = work("hangs", () -> await(hanging));
        FastWork fails = work("fails", () -> {
            runs.countDown();
            throw new IllegalStateException("as planned by the test");
        });
        var lane = new FastLane(new Agenda(List.of(hangs, fails), Clock.systemUTC()));

        lane.start();
        try {
            assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            hanging.countDown();
            lane.stop();
        }
        assertThat(lane.isRunning()).isFalse();
    }

    private static int await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static FastWork work(String name, IntSupplier action) {
        return new FastWork() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int mostPerRun() {
                return 1;
            }

            @Override
            public Optional<Instant> nextDue() {
                return Optional.empty();
            }

            @Override
            public int runDue(Instant now) {
                return action.getAsInt();
            }
        };
    }
}
