package io.northloop.alerting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.Display;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.ScoreCounts;
import io.northloop.response.ResponseId;
import io.northloop.shared.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A centre with shares .15 / .35 / .50 and 20 answers a quarter, whose weights and lines are in vectors/cusum.json: a
 * detractor adds .5108256, a promoter takes .2231436; watch at ln 20 = 2.9957, alarm at 4.4957, quiet at 1.4979.
 */
final class NpsWatchTest {

    private static final AlertSubject CENTRE = new AlertSubject(AlertSubject.Kind.CENTRE, "pudong");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Instant START = Instant.parse("2026-04-01T01:00:00Z");
    private static final double DETRACTOR = 0.5108256237659907;
    private static final double PROMOTER = -0.2231435513142097;

    private final Map<Quarter, Baseline> baselines = new HashMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private final WatchFigures figures = new WatchFigures() {
        @Override
        public Optional<Baseline> baseline(AlertSubject subject, Quarter before) {
            return Optional.ofNullable(baselines.get(before));
        }

        @Override
        public NpsFigure figure(ScoreCounts counts) {
            return NpsFigure.onlyN(counts.n());
        }
    };
    private NpsWatch watch = NpsWatch.begin(CENTRE);
    private int answers;
    private @Nullable Boolean lapsed;

    NpsWatchTest() {
        baselines.put(Quarter.of(DAY), new Baseline(.15, .35, .50, 4, 80, 4));
    }

    /** Answers four days apart, so that no burst is among them. */
    private void take(int... scores) {
        for (int score : scores) {
            takeOn(DAY, START.plus(Duration.ofDays(4L * answers)), score);
        }
    }

    private void takeOn(LocalDate day, Instant at, int score) {
        NpsWatch.Taken taken =
                watch.take(new WatchedAnswer(new ResponseId(new UUID(0, ++answers)), score, at, day), figures);
        watch = taken.after();
        signals.addAll(taken.signals());
        lapsed = taken.lapsed();
    }

    @Test
    void six_detractors_are_a_watch_and_nine_an_alarm() {
        take(0, 1, 2, 3, 4);
        assertThat(watch.sum()).isCloseTo(5 * DETRACTOR, within(1e-12));
        assertThat(signals).as("2.55 is below ln 20").isEmpty();

        take(5);
        assertThat(signals).hasSize(1);
        assertThat(signals.getFirst().severity()).isEqualTo(AlertSeverity.WATCH);
        assertThat(signals.getFirst().rule()).isEqualTo(AlertRule.NPS_FALL);

        take(6, 6);
        assertThat(signals).as("4.09 is between the lines, and told").hasSize(1);

        take(6);
        assertThat(signals).hasSize(2);
        assertThat(signals.getLast().severity()).isEqualTo(AlertSeverity.ALARM);
        Evidence told = signals.getLast().evidence();
        assertThat(told.figure(Measure.CUSUM).value()).isCloseTo(9 * DETRACTOR, within(1e-12));
        assertThat(told.figure(Measure.WATCH_LINE).value()).isCloseTo(2.995732273553991, within(1e-12));
        assertThat(told.figure(Measure.ALARM_LINE).value()).isCloseTo(4.495732273553991, within(1e-12));
        assertThat(told.figure(Measure.NPS).n()).isEqualTo(9);
        assertThat(told.figure(Measure.BASELINE_NPS)).isEqualTo(Figure.among(35, 80));
    }

    @Test
    void a_growing_fall_is_told_again_by_each_further_step_only() {
        take(0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(signals).hasSize(2);
        take(0, 0);
        assertThat(signals).as("5.62: not 1.5 more").hasSize(2);
        take(0);
        assertThat(signals).as("6.13 is past 5.9957").hasSize(3);
    }

    @Test
    void passives_move_nothing_and_the_sum_never_sinks_below_zero() {
        take(9, 10, 8, 7);
        assertThat(watch.sum()).isZero();
        assertThat(watch.run()).isEmpty();
        take(3, 7, 9);
        assertThat(watch.sum()).isCloseTo(DETRACTOR + PROMOTER, within(1e-12));
        assertThat(watch.run().orElseThrow().scores().n()).isEqualTo(3);
    }

    @Test
    void a_watch_is_over_at_half_of_its_line_and_can_then_be_told_anew() {
        take(0, 0, 0, 0, 0, 0);
        take(9, 9, 9, 9, 9, 9, 9);
        assertThat(watch.sum()).isCloseTo(6 * DETRACTOR + 7 * PROMOTER, within(1e-12));
        assertThat(lapsed).as("1.503 is above 1.4979").isFalse();
        take(9);
        assertThat(lapsed).isTrue();
        assertThat(watch.step()).isEqualTo(NpsWatch.QUIET);
        take(0, 0, 0, 0);
        assertThat(signals).hasSize(2);
    }

    @Test
    void after_an_acknowledged_alarm_watching_begins_anew() {
        take(0, 0, 0, 0, 0, 0, 0, 0, 0);
        watch = watch.reset();
        assertThat(watch.sum()).isZero();
        take(0, 0, 0, 0, 0);
        assertThat(signals).hasSize(2);
        take(0);
        assertThat(signals).hasSize(3);
    }

    @Test
    void the_baseline_is_renewed_with_the_quarter_unless_the_sum_is_past_half_of_its_line() {
        LocalDate next = LocalDate.of(2026, 7, 1);
        baselines.put(Quarter.of(next), new Baseline(.25, .35, .40, 4, 80, 4));
        take(0, 0);
        takeOn(next, START.plus(Duration.ofDays(95)), 8);
        assertThat(watch.reference().orElseThrow().quarter())
                .as("1.02 is below 1.4979")
                .isEqualTo(Quarter.of(next));

        watch = NpsWatch.begin(CENTRE);
        take(0, 0, 0);
        takeOn(next, START.plus(Duration.ofDays(95)), 8);
        assertThat(watch.reference().orElseThrow().quarter())
                .as("1.53 freezes it")
                .isEqualTo(Quarter.of(DAY));
        takeOn(next, START.plus(Duration.ofDays(99)), 9);
        takeOn(next, START.plus(Duration.ofDays(103)), 8);
        assertThat(watch.reference().orElseThrow().quarter())
                .as("1.31 lets it go")
                .isEqualTo(Quarter.of(next));
        assertThat(watch.sum()).as("and the sum goes on").isCloseTo(3 * DETRACTOR + PROMOTER, within(1e-12));
    }

    @Test
    void who_has_fewer_than_thirty_answers_to_fall_from_is_not_watched() {
        baselines.put(Quarter.of(DAY), new Baseline(.15, .35, .50, 4, Display.LEAST_FULL - 1, 1));
        take(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(watch.sum()).isZero();
        assertThat(signals).isEmpty();
        assertThat(watch.reference().orElseThrow().baseline()).isEmpty();
    }

    /**
     * 3 detractors a quarter are .0657 in 48 hours. That two others come beside one has the probability .002067, by
     * hand 1 − e^−.0657 · 1.0657, below .013/3; that one does .0636.
     */
    @Test
    void three_detractors_within_48_hours_are_a_burst_where_three_are_a_quarter_s() {
        takeOn(DAY, START, 3);
        takeOn(DAY, START.plus(Duration.ofHours(20)), 9);
        takeOn(DAY, START.plus(Duration.ofHours(30)), 2);
        assertThat(signals).isEmpty();
        takeOn(DAY, START.plus(Duration.ofHours(47)), 6);
        assertThat(signals).hasSize(1);
        Signal burst = signals.getFirst();
        assertThat(burst.rule()).isEqualTo(AlertRule.DETRACTOR_BURST);
        assertThat(burst.evidence().figure(Measure.DETRACTORS).value()).isEqualTo(3);
        assertThat(burst.evidence().figure(Measure.EXPECTED_DETRACTORS).value())
                .isCloseTo(3 / (365.25 / 8), within(1e-12));
        assertThat(burst.evidence().figure(Measure.P_VALUE).value()).isCloseTo(.0020667, within(1e-6));
        assertThat(watch.detractors()).as("each is told once").isEmpty();
    }

    @Test
    void detractors_48_hours_apart_are_no_burst() {
        takeOn(DAY, START, 3);
        takeOn(DAY, START.plus(Duration.ofHours(30)), 2);
        takeOn(DAY, START.plus(Duration.ofDays(2)), 6);
        assertThat(signals).isEmpty();
        assertThat(watch.detractors()).hasSize(2);
    }

    @Test
    void answers_seven_days_old_when_they_arrive_are_late() {
        assertThat(WatchedAnswer.isRecent(START, START.plus(Duration.ofDays(7)).minusMillis(1)))
                .isTrue();
        assertThat(WatchedAnswer.isRecent(START, START.plus(Duration.ofDays(7))))
                .isFalse();
    }
}
