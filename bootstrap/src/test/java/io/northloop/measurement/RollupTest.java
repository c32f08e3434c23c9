package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.TestAccounts;
import io.northloop.measurement.application.CheckFigures;
import io.northloop.measurement.model.Tally;
import io.northloop.measurement.port.Rollup;
import io.northloop.measurement.port.Tallies;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figure of the roll-up is, at every moment, that of a naive recount. */
@NorthloopTest
class RollupTest {

    private static final int HAPPENINGS = 900;
    private static final Set<String> UNITS = Set.of("rollup-a", "rollup-b", "rollup-c");

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

    private final Rollup rollup;
    private final Tallies tallies;
    private final CheckFigures checkFigures;
    private final HappeningAnswers happening;
    private final TestAccounts accounts;

    @Autowired
    RollupTest(
            Rollup rollup,
            Tallies tallies,
            CheckFigures checkFigures,
            HappeningAnswers happening,
            TestAccounts accounts) {
        this.rollup = rollup;
        this.tallies = tallies;
        this.checkFigures = checkFigures;
        this.happening = happening;
        this.accounts = accounts;
    }

    /** Answers that came, came wrong, were taken back, doubted and restored, and deltas folded in between. */
    @Test
    void counts_like_a_naive_recount_whatever_happens_to_answers_and_whenever_it_is_folded() {
        accounts.region("rollup-units");
        UNITS.forEach(unit -> accounts.centre(unit, "rollup-units"));
        Random random = new Random(20261102);
        Map<ResponseId, RollupAnswer> answers = new LinkedHashMap<>();
        for (int i = 0; i < HAPPENINGS; i++) {
            happen(answers, random);
            if (random.nextInt(40) == 0) {
                rollup.fold(1 + random.nextInt(50));
            }
            if (i % 150 == 149) {
                assertSame(answers.values());
            }
        }
        while (rollup.fold(1000) > 0) {
            assertSame(answers.values());
        }
        assertSame(answers.values());
        UNITS.forEach(unit -> {
            Rollup.Recount recount = checkFigures.check(new CheckFigures.Command(Optional.of(unit), false));
            assertThat(recount.isSame()).as(recount.toString()).isTrue();
            assertThat(recount.kept()).isEqualTo(recount.counted());
        });
    }

    @AfterEach
    void remove() {
        happening.undecided();
    }

    /** A new answer, or one of those that stand is corrected, erased, excluded or restored. */
    private void happen(Map<ResponseId, RollupAnswer> answers, Random random) {
        int what = answers.isEmpty() ? 9 : random.nextInt(10);
        if (what > 4) {
            RollupAnswer answer = RollupAnswer.any(random);
            answers.put(happening.added(answer), answer);
            return;
        }
        ResponseId id = List.copyOf(answers.keySet()).get(random.nextInt(answers.size()));
        RollupAnswer standing = Objects.requireNonNull(answers.get(id));
        if (what == 0) {
            happening.erased(id, standing);
            answers.remove(id);
        } else if (what < 3) {
            int score = random.nextInt(11);
            if (!Objects.equals(standing.score(), score)) {
                happening.corrected(id, score);
                answers.put(id, standing.scored(score));
            }
        } else {
            happening.trusted(id, !standing.trusted());
            answers.put(id, standing.trusted(!standing.trusted()));
        }
    }

    private void assertSame(Collection<RollupAnswer> all) {
        List<RollupAnswer> answers =
                all.stream().filter(answer -> answer.score() != null).toList();
        assertGroups(answers, UNITS, Grouping.UNIT, RollupAnswer::unit);
        assertGroups(answers, UNITS, Grouping.DAY, a -> a.day().toString());
        assertGroups(
                answers,
                UNITS,
                Grouping.WEEK,
                a -> a.day().format(DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY)));
        assertGroups(answers, UNITS, Grouping.MONTH, a -> a.day().toString().substring(0, 7));
        assertGroups(
                answers,
                UNITS,
                Grouping.QUARTER,
                a -> a.day().getYear() + "-Q" + a.day().get(IsoFields.QUARTER_OF_YEAR));
        assertGroups(answers, UNITS, Grouping.TOUCHPOINT, RollupAnswer::touchpoint);
        assertGroups(answers, Set.of("rollup-b"), Grouping.ADVISER, RollupAnswer::adviser);
        PERIODS.forEach(period -> {
            List<RollupAnswer> within =
                    answers.stream().filter(period::contains).toList();
            assertGroups(within, UNITS, Grouping.UNIT, RollupAnswer::unit, Integrity.ALL, period);
            assertGroups(within, UNITS, Grouping.MONTH, a -> a.day().toString().substring(0, 7), Integrity.ALL, period);
            assertGroups(within, UNITS, Grouping.ADVISER, RollupAnswer::adviser, Integrity.ALL, period);
        });
    }

    /** With and without those under suspicion. */
    private void assertGroups(
            List<RollupAnswer> answers, Set<String> units, Grouping grouping, Function<RollupAnswer, String> property) {
        List<RollupAnswer> trusted =
                answers.stream().filter(RollupAnswer::trusted).toList();
        assertGroups(answers, UNITS, grouping, property, Integrity.ALL, Period.ALWAYS);
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
        // What was taken back entirely is nothing.
        List<Tallies.Counted> counted = count(units, List.of(grouping), integrity, period).stream()
                .filter(group -> group.tally().n() > 0)
                .toList();
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
}
