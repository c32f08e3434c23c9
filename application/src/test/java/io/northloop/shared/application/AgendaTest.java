package io.northloop.shared.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.northloop.shared.DomainError;
import io.northloop.shared.DueWork;
import io.northloop.shared.Fault;
import io.northloop.shared.port.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    private final Hands clock = new Hands();
    private final List<String> diary = new ArrayList<>();

    @Test
    void handles_things_in_the_order_of_their_moments_and_at_their_moments() {
        var letters = new Appointments("letters", START.plusSeconds(20), START.plusSeconds(40));
        var calls = new Appointments("calls", START.plusSeconds(30));
        var agenda = new Agenda(List.of(letters, calls), clock);

        assertThat(agenda.advance(Duration.ofSeconds(60), clock)).isEqualTo(3);

        assertThat(diary).containsExactly("letters@20", "calls@30", "letters@40");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void leaves_what_is_due_later_than_the_target() {
        var letters = new Appointments("letters", START.plusSeconds(20), START.plusSeconds(61));

        new Agenda(List.of(letters), clock).advance(Duration.ofSeconds(60), clock);

        assertThat(diary).containsExactly("letters@20");
    }

    @Test
    void handles_what_becomes_due_by_something_else_at_the_same_moment() {
        var later = new Appointments("a-later");
        var first = new Appointments("b-first", START.plusSeconds(5)) {
            @Override
            public int runDue(Instant now) {
                int handled = super.runDue(now);
                if (handled > 0) {
                    later.moments.add(now);
                }
                return handled;
            }
        };

        new Agenda(List.of(first, later), clock).advance(Duration.ofSeconds(5), clock);

        assertThat(diary).containsExactly("b-first@5", "a-later@5");
    }

    @Test
    void passes_by_overdue_work_that_cannot_be_done_now() {
        var stuck = new Appointments("stuck", START.minusSeconds(5)) {
            @Override
            public int runDue(Instant now) {
                return 0;
            }
        };

        assertThat(new Agenda(List.of(stuck), clock).advance(Duration.ofHours(1), clock))
                .isZero();
    }

    @Test
    void refuses_to_go_back() {
        var agenda = new Agenda(List.of(), clock);

        assertThatIllegalArgumentException().isThrownBy(() -> agenda.advance(Duration.ofSeconds(-1), clock));
    }

    @Test
    void asks_by_how_far_when_nobody_said() {
        var advance = new AdvanceTime(new Agenda(List.of(), clock), clock, clock);

        assertThatExceptionOfType(DomainError.class)
                .isThrownBy(() -> advance.advance(new AdvanceTime.Command(null)))
                .satisfies(refusal -> assertThat(refusal.faults()).containsExactly(Fault.at("/advance", "required")));
    }

    @Test
    void says_so_when_work_never_ends() {
        DueWork endless = new Appointments("endless") {
            @Override
            public int runDue(Instant now) {
                return 1;
            }
        };

        assertThatIllegalStateException().isThrownBy(new Agenda(List.of(endless), clock)::runAll);
    }

    private class Appointments implements DueWork {

        private final String name;
        final TreeSet<Instant> moments;

        Appointments(String name, Instant... moments) {
            this.name = name;
            this.moments = new TreeSet<>(List.of(moments));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Instant> nextDue() {
            return moments.stream().findFirst();
        }

        @Override
        public int runDue(Instant now) {
            int handled = 0;
            while (!moments.isEmpty() && !moments.first().isAfter(now)) {
                moments.removeFirst();
                diary.add(name + "@" + Duration.between(START, now).toSeconds());
                handled++;
            }
            return handled;
        }
    }

    private static final class Hands extends Clock implements MovableClock {

        private Instant now = START;

        @Override
        public void moveTo(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
