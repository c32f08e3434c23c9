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
import java.util.Collections;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figure of the roll-up is, at every moment, that of a naive recount. */
@NorthloopTest
class RollupTest {

    private static final int ANSWERS = 600;

    private final JdbcClient jdbc;
    private final Rollup rollup;
    private final Tallies tallies;

    @Autowired
    RollupTest(JdbcClient jdbc, Rollup rollup, Tallies tallies) {
        this.jdbc = jdbc;
        this.rollup = rollup;
        this.tallies = tallies;
    }

    private record Answer(
            String unit,
            LocalDate day,
            String touchpoint,
            String adviser,
            int score,
            BigDecimal weight,
            boolean trusted,
            int count) {

        Answer counted(boolean asTrusted, int times) {
            return new Answer(unit, day, touchpoint, adviser, score, weight, asTrusted, times);
        }
    }

    @Test
    void counts_like_a_naive_recount_whenever_it_is_folded() {
        Random random = new Random(20261102);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            for (Answer answer : happening(answers, random)) {
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
    private static List<Answer> happening(List<Answer> answers, Random random) {
        int what = answers.isEmpty() ? 0 : random.nextInt(10);
        if (what > 2) {
            return List.of(answer(random));
        }
        Optional<Answer> standing = standing(answers, random);
        if (standing.isEmpty()) {
            return List.of(answer(random));
        }
        Answer old = standing.get();
        Answer away = old.counted(old.trusted(), -1);
        return what == 0 ? List.of(away) : List.of(old.counted(!old.trusted(), 1), away);
    }

    @Test
    void loses_and_doubles_nothing_when_several_instances_fold_while_answers_arrive() throws Exception {
        String unit = "rollup-race";
        try (ExecutorService instances = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                work.add(() -> {
                    for (int i = 0; i < 300; i++) {
                        insert(new Answer(
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
            for (Future<Integer> done : instances.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(count(Set.of(unit), List.of(), Integrity.ALL)).hasSize(1);
        assertThat(tally(unit)).isEqualTo(900);
        while (rollup.fold(1000) > 0) {
            assertThat(tally(unit)).isEqualTo(900);
        }
        assertThat(rollup.isBehind()).isFalse();
        assertThat(tally(unit)).isEqualTo(900);
    }

    private long tally(String unit) {
        return count(Set.of(unit), List.of(), Integrity.ALL).getFirst().tally().n();
    }

    private void assertSame(List<Answer> answers) {
        Set<String> units = Set.of("rollup-a", "rollup-b", "rollup-c");
        assertGroups(answers, units, Grouping.UNIT, Answer::unit);
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
        assertGroups(answers, units, Grouping.TOUCHPOINT, Answer::touchpoint);
        assertGroups(answers, Set.of("rollup-b"), Grouping.ADVISER, Answer::adviser);
    }

    /** With and without those under suspicion. */
    private void assertGroups(
            List<Answer> answers, Set<String> units, Grouping grouping, Function<Answer, String> property) {
        assertGroups(answers, units, grouping, property, Integrity.ALL);
        assertGroups(answers.stream().filter(Answer::trusted).toList(), units, grouping, property, Integrity.TRUSTED);
    }

    private void assertGroups(
            List<Answer> answers,
            Set<String> units,
            Grouping grouping,
            Function<Answer, String> property,
            Integrity integrity) {
        Map<String, List<Answer>> expected = answers.stream()
                .filter(answer -> units.contains(answer.unit()))
                .collect(Collectors.groupingBy(property));
        List<Tallies.Counted> counted = count(units, List.of(grouping), integrity);
        assertThat(counted)
                .extracting(c -> c.group().getFirst())
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (Tallies.Counted group : counted) {
            List<Answer> naive =
                    Objects.requireNonNull(expected.get(group.group().getFirst()));
            Tally.Weights weights = group.tally().weights().orElseThrow();
            assertThat(group.tally().scores().counts()).isEqualTo(scores(naive));
            assertThat(weights.promoters().sum()).isEqualByComparingTo(weight(naive, 9, 10, 1));
            assertThat(weights.passives().sum()).isEqualByComparingTo(weight(naive, 7, 8, 1));
            assertThat(weights.detractors().sum()).isEqualByComparingTo(weight(naive, 0, 6, 1));
            assertThat(weights.promoters().squares()).isEqualByComparingTo(weight(naive, 9, 10, 2));
            assertThat(weights.detractors().squares()).isEqualByComparingTo(weight(naive, 0, 6, 2));
        }
    }

    private static List<Long> scores(List<Answer> answers) {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(score -> answers.stream()
                        .filter(a -> a.score() == score)
                        .mapToLong(Answer::count)
                        .sum())
                .toList();
    }

    private static BigDecimal weight(List<Answer> answers, int from, int to, int power) {
        return answers.stream()
                .filter(a -> a.score() >= from && a.score() <= to)
                .map(a -> a.weight().pow(power).multiply(BigDecimal.valueOf(a.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Tallies.Counted> count(Set<String> units, List<Grouping> groupBy, Integrity integrity) {
        return tallies.count(new Tallies.Question(
                Optional.of(units.stream().map(UnitRef::new).collect(Collectors.toSet())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                integrity,
                groupBy,
                true));
    }

    private static Answer answer(Random random) {
        return new Answer(
                List.of("rollup-a", "rollup-b", "rollup-c").get(random.nextInt(3)),
                LocalDate.of(2025, 12, 20).plusDays(random.nextInt(25)),
                List.of("", "delivery").get(random.nextInt(2)),
                List.of("", "per-1", "per-2").get(random.nextInt(3)),
                random.nextInt(11),
                BigDecimal.valueOf(random.nextInt(3000), 3),
                true,
                1);
    }

    /** One that counts at present. */
    private static Optional<Answer> standing(List<Answer> answers, Random random) {
        List<Answer> standing =
                new ArrayList<>(answers.stream().filter(a -> a.count() > 0).toList());
        answers.stream().filter(a -> a.count() < 0).forEach(a -> standing.remove(a.counted(a.trusted(), 1)));
        Collections.shuffle(standing, random);
        return standing.stream().findFirst();
    }

    private void insert(Answer answer) {
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
