package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.model.Tally;
import io.northloop.measurement.port.Rollup;
import io.northloop.measurement.port.Tallies;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figure of the roll-up is, at every moment, that of a naive recount. */
@NorthloopTest
class RollupTest {

    private static final int ANSWERS = 600;

    /** Whole months, with days at either end, days alone, a single month to the day, open at either end. */
    private static final List<Period> PERIODS = List.of(
            Period.of("2025-12-01", "2026-01-31"),
            Period.of("2025-11-25", "2026-01-14"),
            Period.of("2025-12-05", "2025-12-20"),
            Period.of("2025-12-31", "2026-01-01"),
            Period.of("2025-12-02", "2025-12-31"),
            new Period(null, LocalDate.parse("2026-01-01")),
            new Period(LocalDate.parse("2025-11-30"), null));

    /** Both days belong to it; open where there is none. */
    private record Period(
            @Nullable LocalDate from, @Nullable LocalDate to) {

        static final Period ALWAYS = new Period(null, null);

        static Period of(String from, String to) {
            return new Period(LocalDate.parse(from), LocalDate.parse(to));
        }

        boolean contains(RollupAnswer answer) {
            return (from == null || !answer.day().isBefore(from))
                    && (to == null || !answer.day().isAfter(to));
        }
    }

    private final JdbcClient jdbc;
    private final Rollup rollup;
    private final Tallies tallies;

    @Autowired
    RollupTest(JdbcClient jdbc, Rollup rollup, Tallies tallies) {
        this.jdbc = jdbc;
        this.rollup = rollup;
        this.tallies = tallies;
    }

    @Test
    void counts_like_a_naive_recount_whenever_it_is_folded() {
        Random random = new Random(20261102);
        List<RollupAnswer> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            for (RollupAnswer answer : happening(answers, random)) {
                answers.add(answer);
                insert(answer);
            }
            if (random.nextInt(40) == 0) {
                rollup.fold(1 + random.nextInt(50));
            }
            if (i % 100 == 99) {
                assertSame(answers);
            }
        }
        while (rollup.fold(1000) > 0) {
            assertSame(answers);
        }
        assertSame(answers);
    }

    /** A new answer, one taken back by an erasure or correction, or one that is suspected or restored. */
    private static List<RollupAnswer> happening(List<RollupAnswer> answers, Random random) {
        int what = answers.isEmpty() ? 0 : random.nextInt(10);
        if (what > 2) {
            return List.of(RollupAnswer.any(random));
        }
        Optional<RollupAnswer> standing = RollupAnswer.standing(answers, random);
        if (standing.isEmpty()) {
            return List.of(RollupAnswer.any(random));
        }
        RollupAnswer old = standing.get();
        RollupAnswer away = old.counted(old.trusted(), -1);
        return what == 0 ? List.of(away) : List.of(old.counted(!old.trusted(), 1), away);
    }

    @Test
    void loses_and_doubles_nothing_when_several_instances_fold_while_answers_arrive() throws Exception {
        String unit = "rollup-race";
        try (ExecutorService instances = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                work.add(() -> {
                    for (int i = 0; i < 300; i++) {
                        insert(new RollupAnswer(
                                unit, LocalDate.of(2026, 10, 1 + i % 7), "", "", i % 11, BigDecimal.ONE, true, 1));
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
        assertThat(count(Set.of(unit), List.of(), Integrity.ALL, Period.ALWAYS)).hasSize(1);
        assertThat(tally(unit)).isEqualTo(900);
        while (rollup.fold(1000) > 0) {
            assertThat(tally(unit)).isEqualTo(900);
        }
        assertThat(rollup.isBehind()).isFalse();
        assertThat(tally(unit)).isEqualTo(900);
    }

    private long tally(String unit) {
        return count(Set.of(unit), List.of(), Integrity.ALL, Period.ALWAYS)
                .getFirst()
                .tally()
                .n();
    }

    private void assertSame(List<RollupAnswer> answers) {
        Set<String> units = Set.of("rollup-a", "rollup-b", "rollup-c");
        assertGroups(answers, units, Grouping.UNIT, RollupAnswer::unit);
        assertGroups(answers, units, Grouping.DAY, a -> a.day().toString());
        assertGroups(
                answers,
                units,
                Grouping.WEEK,
                a -> a.day().format(DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY)));
        assertGroups(answers, units, Grouping.MONTH, a -> a.day().toString().substring(0, 7));
        assertGroups(
                answers,
                units,
                Grouping.QUARTER,
                a -> a.day().getYear() + "-Q" + a.day().get(IsoFields.QUARTER_OF_YEAR));
        assertGroups(answers, units, Grouping.TOUCHPOINT, RollupAnswer::touchpoint);
        assertGroups(answers, Set.of("rollup-b"), Grouping.ADVISER, RollupAnswer::adviser);
        PERIODS.forEach(period -> {
            List<RollupAnswer> within =
                    answers.stream().filter(period::contains).toList();
            assertGroups(within, units, Grouping.UNIT, RollupAnswer::unit, Integrity.ALL, period);
            assertGroups(within, units, Grouping.MONTH, a -> a.day().toString().substring(0, 7), Integrity.ALL, period);
            assertGroups(within, units, Grouping.ADVISER, RollupAnswer::adviser, Integrity.ALL, period);
        });
    }

    /** With and without those under suspicion. */
    private void assertGroups(
            List<RollupAnswer> answers, Set<String> units, Grouping grouping, Function<RollupAnswer, String> property) {
        List<RollupAnswer> trusted =
                answers.stream().filter(RollupAnswer::trusted).toList();
        assertGroups(answers, units, grouping, property, Integrity.ALL, Period.ALWAYS);
        assertGroups(trusted, units, grouping, property, Integrity.TRUSTED, Period.ALWAYS);
    }

    private void assertGroups(
            List<RollupAnswer> answers,
            Set<String> units,
            Grouping grouping,
            Function<RollupAnswer, String> property,
            Integrity integrity,
            Period period) {
        Map<String, List<RollupAnswer>> expected = answers.stream()
                .filter(answer -> units.contains(answer.unit()))
                .collect(Collectors.groupingBy(property));
        List<Tallies.Counted> counted = count(units, List.of(grouping), integrity, period);
        assertThat(counted)
                .extracting(c -> c.group().getFirst())
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (Tallies.Counted group : counted) {
            List<RollupAnswer> naive =
                    Objects.requireNonNull(expected.get(group.group().getFirst()));
            Tally.Weights weights = group.tally().weights().orElseThrow();
            assertThat(group.tally().scores().counts()).isEqualTo(RollupAnswer.scores(naive));
            assertThat(weights.promoters().sum()).isEqualByComparingTo(RollupAnswer.weight(naive, 9, 10, 1));
            assertThat(weights.passives().sum()).isEqualByComparingTo(RollupAnswer.weight(naive, 7, 8, 1));
            assertThat(weights.detractors().sum()).isEqualByComparingTo(RollupAnswer.weight(naive, 0, 6, 1));
            assertThat(weights.promoters().squares()).isEqualByComparingTo(RollupAnswer.weight(naive, 9, 10, 2));
            assertThat(weights.detractors().squares()).isEqualByComparingTo(RollupAnswer.weight(naive, 0, 6, 2));
        }
    }

    private List<Tallies.Counted> count(Set<String> units, List<Grouping> groupBy, Integrity integrity, Period period) {
        return tallies.count(new Tallies.Question(
                Optional.of(units.stream().map(UnitRef::new).collect(Collectors.toSet())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(period.from()),
                Optional.ofNullable(period.to()),
                Optional.empty(),
                integrity,
                groupBy,
                true));
    }

    private void insert(RollupAnswer answer) {
        jdbc.sql("""
                        insert into measurement_delta
                            (unit_ref, day, kind, survey_ref, touchpoint, adviser_ref, score, weight, trusted, count)
                        values (:unit, :day, 'TRANSACTIONAL', 'rollup-survey', :touchpoint, :adviser, :score, :weight, :trusted, :count)
                        """)
                .param("unit", answer.unit())
                .param("day", answer.day())
                .param("touchpoint", answer.touchpoint())
                .param("adviser", answer.adviser())
                .param("score", answer.score())
                .param("weight", answer.weight())
                .param("trusted", answer.trusted())
                .param("count", answer.count())
                .update();
    }
}
