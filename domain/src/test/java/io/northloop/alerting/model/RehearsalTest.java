package io.northloop.alerting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.AlertSubject.Kind;
import io.northloop.alerting.model.ByChance.Of;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often rules would have raised alerts, and how often chance alone would. */
final class RehearsalTest {

    private static final Rehearsal.Raised FALL = new Rehearsal.Raised(
            AlertRule.NPS_FALL,
            new AlertSubject(Kind.CENTRE, "a"),
            "A",
            AlertSeverity.ALARM,
            LocalDate.of(2026, 5, 2),
            LocalDate.of(2026, 5, 3),
            AlertSeverity.ALARM);

    private static Rehearsal.Raised fall(Kind kind, AlertSeverity severity, @Nullable AlertSeverity sum) {
        return new Rehearsal.Raised(
                AlertRule.NPS_FALL, new AlertSubject(kind, "a"), "A", severity, LocalDate.of(2026, 5, 2), null, sum);
    }

    private static Rehearsal rehearsed(String from, String to, int falls, int watched) {
        return new Rehearsal(
                LocalDate.parse(from),
                LocalDate.parse(to),
                100,
                Collections.nCopies(falls, FALL),
                Map.of(Kind.CENTRE, watched, Kind.REGION, 8));
    }

    private static Rehearsal.RuleRate rate(AlertRule rule, Rehearsal rehearsal) {
        return rehearsal.rates().stream()
                .filter(rate -> rate.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /** 2024-07 … 2026-06: 24 months, 8 quarters end in them. */
    @Test
    void counts_are_told_by_the_year_beside_what_chance_would_do() {
        Rehearsal two = rehearsed("2024-07-01", "2026-06-30", 3, 100);
        assertThat(two.months()).isEqualTo(24);
        assertThat(two.quarterEnds()).isEqualTo(8);
        Rehearsal.RuleRate falls = rate(AlertRule.NPS_FALL, two);
        assertThat(falls.alarms()).isEqualTo(3);
        assertThat(falls.perYear()).isEqualTo(1.5);
        assertThat(falls.byChance())
                .as("the sum in 100 quarters at 1.3 % and 4.3 %, and 8 quarters × 3 kinds at 10 %")
                .containsExactly(
                        new ByChance(Of.WATCHED_QUARTERS, AlertSeverity.ALARM, 3, 100, .013),
                        new ByChance(Of.WATCHED_QUARTERS, AlertSeverity.WATCH, 3, 100, .043),
                        new ByChance(Of.LOOKS, AlertSeverity.ALARM, 0, 24, .1));
        assertThat(falls.byChance().getFirst().expected()).isCloseTo(1.3, within(1e-12));
        assertThat(falls.byChance().getLast().expected()).isCloseTo(2.4, within(1e-12));
        assertThat(rate(AlertRule.RESPONSE_RATE, two).byChance()).containsExactly(looks(72));
        assertThat(rate(AlertRule.SLA_BREACHES, two).byChance())
                .as("centres and regions")
                .containsExactly(looks(48));
        assertThat(rate(AlertRule.INTEGRITY_SIGNAL, two).byChance())
                .as("centres")
                .containsExactly(looks(24));
        assertThat(rate(AlertRule.DETRACTOR_BURST, two).byChance())
                .containsExactly(new ByChance(Of.WATCHED_QUARTERS_AT_MOST, AlertSeverity.ALARM, 0, 100, .013));
        assertThat(rate(AlertRule.CSI_SAMPLE, two).byChance())
                .containsExactly(new ByChance(Of.NOTHING, AlertSeverity.ALARM, 0, 0, 0));
        assertThat(two.rates())
                .extracting(Rehearsal.RuleRate::rule)
                .contains(AlertRule.CRISIS)
                .doesNotContain(AlertRule.INFLUENTIAL_DETRACTOR);
        assertThat(two.alarmsPerQuarter(Kind.CENTRE)).isEqualTo(.03);
        assertThat(two.alarmsPerQuarter(Kind.PROGRAMME)).isZero();
    }

    private static ByChance looks(int times) {
        return new ByChance(Of.LOOKS, AlertSeverity.ALARM, 0, times, .1);
    }

    /** Six falls of centres: two alarms by the sum, one by the quarter's test after a watch by the sum, two by it alone. */
    @Test
    void what_the_sum_raised_and_what_the_test_of_a_quarter_raised_stand_beside_their_own_chance() {
        Rehearsal both = new Rehearsal(
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2026, 6, 30),
                100,
                List.of(
                        fall(Kind.CENTRE, AlertSeverity.ALARM, AlertSeverity.ALARM),
                        fall(Kind.CENTRE, AlertSeverity.ALARM, AlertSeverity.ALARM),
                        fall(Kind.CENTRE, AlertSeverity.ALARM, AlertSeverity.WATCH),
                        fall(Kind.CENTRE, AlertSeverity.ALARM, null),
                        fall(Kind.CENTRE, AlertSeverity.ALARM, null),
                        fall(Kind.CENTRE, AlertSeverity.WATCH, AlertSeverity.WATCH)),
                Map.of(Kind.CENTRE, 40));
        Rehearsal.RuleRate falls = rate(AlertRule.NPS_FALL, both);
        assertThat(falls.alarms()).isEqualTo(5);
        assertThat(falls.byChance())
                .containsExactly(
                        new ByChance(Of.WATCHED_QUARTERS, AlertSeverity.ALARM, 2, 40, .013),
                        new ByChance(Of.WATCHED_QUARTERS, AlertSeverity.WATCH, 4, 40, .043),
                        new ByChance(Of.LOOKS, AlertSeverity.ALARM, 3, 12, .1));
    }

    @Test
    void chance_among_centres_stands_beside_what_was_raised_of_centres() {
        Rehearsal mixed = new Rehearsal(
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2026, 6, 30),
                100,
                List.of(
                        fall(Kind.CENTRE, AlertSeverity.ALARM, AlertSeverity.ALARM),
                        fall(Kind.CENTRE, AlertSeverity.WATCH, AlertSeverity.WATCH),
                        fall(Kind.CENTRE, AlertSeverity.WATCH, AlertSeverity.WATCH),
                        fall(Kind.REGION, AlertSeverity.ALARM, null),
                        fall(Kind.PROGRAMME, AlertSeverity.WATCH, AlertSeverity.WATCH)),
                Map.of(Kind.CENTRE, 50, Kind.REGION, 8));
        Rehearsal.RuleRate falls = rate(AlertRule.NPS_FALL, mixed);
        assertThat(falls.alarms()).isEqualTo(2);
        assertThat(falls.perYear()).as("what HQ is paged for").isEqualTo(2);
        assertThat(falls.watches()).isEqualTo(3);
        assertThat(falls.byChance())
                .containsExactly(
                        new ByChance(Of.WATCHED_QUARTERS, AlertSeverity.ALARM, 1, 50, .013),
                        new ByChance(Of.WATCHED_QUARTERS, AlertSeverity.WATCH, 3, 50, .043),
                        new ByChance(Of.LOOKS, AlertSeverity.ALARM, 1, 12, .1));
        assertThat(falls.byChance().get(1).expected()).isCloseTo(2.15, within(1e-12));
    }

    @Test
    void part_of_a_quarter_is_no_quarters_end() {
        assertThat(rehearsed("2026-04-01", "2026-05-31", 0, 1).quarterEnds()).isZero();
        assertThat(rehearsed("2026-03-01", "2026-03-31", 1, 1).quarterEnds()).isEqualTo(1);
        assertThat(rate(AlertRule.NPS_FALL, rehearsed("2026-03-01", "2026-03-31", 1, 1))
                        .perYear())
                .isEqualTo(12);
    }

    @Test
    void only_months_that_are_over_and_no_more_than_three_years_can_be_replayed() {
        YearMonth running = YearMonth.of(2026, 7);
        assertThat(codes(YearMonth.of(2023, 7), YearMonth.of(2026, 6), running)).isEmpty();
        assertThat(codes(YearMonth.of(2023, 6), YearMonth.of(2026, 6), running)).containsExactly("replay-too-long");
        assertThat(codes(YearMonth.of(2026, 7), YearMonth.of(2026, 7), running))
                .containsExactly("replay-month-not-over");
        assertThat(codes(YearMonth.of(2026, 6), YearMonth.of(2026, 5), running)).containsExactly("period-reversed");
    }

    private static List<String> codes(YearMonth first, YearMonth last, YearMonth running) {
        return Replay.faults(first, last, running).found().stream()
                .map(fault -> fault.code())
                .toList();
    }
}
