package io.northloop.shared.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final Instant MACHINE = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    @TempDir
    private Path home;

    @Test
    void begins_where_the_data_end_and_ticks() {
        assertThat(open(MACHINE).instant()).isEqualTo(START);
        assertThat(open(MACHINE.plusSeconds(7)).instant()).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void keeps_its_shift_over_a_restart() {
        DemoClock clock = open(MACHINE);
        clock.moveTo(START.plus(Duration.ofHours(18)));

        assertThat(open(MACHINE.plusSeconds(60)).instant())
                .isEqualTo(START.plus(Duration.ofHours(18)).plusSeconds(60));
    }

    @Test
    void never_goes_back() {
        DemoClock clock = open(MACHINE);
        clock.moveTo(START.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void retells_the_past_to_one_thread_only() {
        DemoClock clock = open(MACHINE);
        Instant past = START.minus(Duration.ofDays(90));
        AtomicReference<Instant> elsewhere = new AtomicReference<>();
        clock.at(past, () -> {
            assertThat(clock.instant()).isEqualTo(past);
            elsewhere.set(CompletableFuture.supplyAsync(clock::instant).join());
        });
        assertThat(elsewhere.get()).isEqualTo(START);
        assertThat(clock.instant()).isEqualTo(START);
        assertThatThrownBy(() -> clock.at(START.plusSeconds(1), clock::instant))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DemoClock open(Instant machine) {
        return DemoClock.in(home.resolve("demo-clock"), Clock.fixed(machine, ZoneOffset.UTC), START);
    }
}
