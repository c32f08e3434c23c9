package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.port.Rollup;
import io.northloop.measurement.port.Tallies;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several instances fold what others append, while others again read. */
@NorthloopTest
class RollupRaceTest {

    private final JdbcClient jdbc;
    private final Rollup rollup;
    private final Tallies tallies;

    @Autowired
    RollupRaceTest(JdbcClient jdbc, Rollup rollup, Tallies tallies) {
        this.jdbc = jdbc;
        this.rollup = rollup;
        this.tallies = tallies;
    }

    @Test
    void loses_and_doubles_nothing_when_several_instances_fold_while_answers_arrive() throws Exception {
        String unit = "rollup-race";
        try (ExecutorService instances = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                work.add(() -> {
                    for (int i = 0; i < 300; i++) {
                        insert(unit, LocalDate.of(2026, 10, 1 + i % 7), i % 11);
                    }
                    return 0;
                });
            }
            for (int folder = 0; folder < 3; folder++) {
                work.add(() -> {
                    int folded = 0;
                    for (int i = 0; i < 60; i++) {
                        folded += rollup.fold(37);
                    }
                    return folded;
                });
            }
            for (int reader = 0; reader < 2; reader++) {
                work.add(() -> {
                    long before = 0;
                    for (int i = 0; i < 150; i++) {
                        long now = tally(unit);
                        assertThat(now)
                                .as("nothing is ever between deltas and roll-up")
                                .isGreaterThanOrEqualTo(before);
                        before = now;
                    }
                    return 0;
                });
            }
            for (Future<Integer> done : instances.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(count(unit)).hasSize(1);
        assertThat(tally(unit)).isEqualTo(900);
        while (rollup.fold(1000) > 0) {
            assertThat(tally(unit)).isEqualTo(900);
        }
        assertThat(rollup.isBehind()).isFalse();
        assertThat(tally(unit)).isEqualTo(900);
    }

    private long tally(String unit) {
        return count(unit).getFirst().tally().n();
    }

    private List<Tallies.Counted> count(String unit) {
        return tallies.count(new Tallies.Question(
                Optional.of(Set.of(new UnitRef(unit))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Integrity.ALL,
                List.of(),
                true));
    }

    private void insert(String unit, LocalDate day, int score) {
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                        values (:unit, :day, 'TRANSACTIONAL', 'rollup-survey', :score)""")
                .param("unit", unit)
                .param("day", day)
                .param("score", score)
                .update();
    }
}
