package io.northloop.alerting.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.ScoreCounts;
import io.northloop.response.ResponseId;
import io.northloop.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How often watches are raised in centres of 50 answers a quarter at .15 / .35 / .50, drawn by a seeded generator,
 * against what statistics.md says of the rules: 4.3 % watch and 1.3 % alarm in a quarter without change; a fall by 27
 * points caught within two quarters in 92 % and 80 %. Baselines are of 200 drawn answers and 100 lent by peers; a
 * quarter without change goes before.
 */
final class FalseAlarmsTest {

    private static final AlertSubject CENTRE = new AlertSubject(AlertSubject.Kind.CENTRE, "drawn");
    private static final Instant START = Instant.parse("2026-04-01T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final double GAP_MILLIS = 365.25 / 4 * 86_400_000 / 50;
    private static final int QUARTER = 50;
    private static final int LENT = 100;
    private static final int CENTRES = 5_000;

    private final SplittableRandom random = new SplittableRandom(20261126);
    private Instant received = START;

    private record Told(boolean watch, boolean alarm, boolean burst) {}

    private static final class Fixed implements WatchFigures {

        private final Baseline baseline;

        private Fixed(Baseline baseline) {
            this.baseline = baseline;
        }

        @Override
        public Optional<Baseline> baseline(AlertSubject subject, Quarter before) {
            return Optional.of(baseline);
        }

        @Override
        public NpsFigure figure(ScoreCounts counts) {
            return NpsFigure.onlyN(counts.n());
        }
    }

    private int score(double detractors) {
        double at = random.nextDouble();
        return at < detractors ? 3 : at < detractors + .35 ? 8 : 10;
    }

    private Fixed measured() {
        double detractors = .15 * LENT;
        double promoters = .50 * LENT;
        for (int answer = 0; answer < 4 * QUARTER; answer++) {
            int score = score(.15);
            detractors += score == 3 ? 1 : 0;
            promoters += score == 10 ? 1 : 0;
        }
        double all = 4 * QUARTER + LENT;
        double d = detractors / all;
        double p = promoters / all;
        return new Fixed(new Baseline(d, 1 - d - p, p, 4, 4 * QUARTER, 4));
    }

    /** What is told in so many answers after a quarter without change. */
    private Told told(int answers, double detractors) {
        Fixed figures = measured();
        NpsWatch watch = NpsWatch.begin(CENTRE);
        for (int answer = 0; answer < QUARTER; answer++) {
            watch = next(watch, score(.15), figures).after();
        }
        boolean watched = false;
        boolean alarmed = false;
        boolean burst = false;
        for (int answer = 0; answer < answers; answer++) {
            NpsWatch.Taken taken = next(watch, score(detractors), figures);
            watch = taken.after();
            watched |= watch.step() >= 0;
            alarmed |= watch.step() >= 1;
            burst |= taken.signals().stream().anyMatch(signal -> signal.rule() == AlertRule.DETRACTOR_BURST);
            assertThat(taken.signals().stream().filter(signal -> signal.severity() == AlertSeverity.WATCH))
                    .allMatch(signal -> signal.rule() == AlertRule.NPS_FALL);
        }
        return new Told(watched, alarmed, burst);
    }

    private NpsWatch.Taken next(NpsWatch watch, int score, WatchFigures figures) {
        // Exponential gaps: answers come by chance, 50 in a quarter.
        received = received.plusMillis((long) (-Math.log(1 - random.nextDouble()) * GAP_MILLIS));
        return watch.take(new WatchedAnswer(new ResponseId(new UUID(0, 1)), score, received, DAY), figures);
    }

    @Test
    void chance_raises_what_was_simulated_and_no_more() {
        double watches = 0;
        double alarms = 0;
        double bursts = 0;
        for (int centre = 0; centre < CENTRES; centre++) {
            Told told = told(QUARTER, .15);
            watches += told.watch() ? 1 : 0;
            alarms += told.alarm() ? 1 : 0;
            bursts += told.burst() ? 1 : 0;
        }
        System.out.printf(
                "no change, %,d quarters: watch %.4f, alarm %.4f, burst %.4f%n",
                CENTRES, watches / CENTRES, alarms / CENTRES, bursts / CENTRES);
        // What the page of a replay says of chance: watches, those that became alarms included, and alarms.
        assertThat(watches / CENTRES).isBetween(ByChance.WATCHES_BY_SUM - .008, ByChance.WATCHES_BY_SUM + .013);
        assertThat(alarms / CENTRES).isBetween(ByChance.ALARMS_BY_SUM - .007, ByChance.ALARMS_BY_SUM + .001);
        assertThat(bursts / CENTRES).isLessThan(.013);
    }

    /** 13.5 points moved from promoters to detractors. */
    @Test
    void a_fall_by_27_points_is_caught_within_two_quarters() {
        double watches = 0;
        double alarms = 0;
        for (int centre = 0; centre < CENTRES; centre++) {
            Told told = told(2 * QUARTER, .285);
            watches += told.watch() ? 1 : 0;
            alarms += told.alarm() ? 1 : 0;
        }
        System.out.printf(
                "fall by 27 points, %,d centres: watch %.4f, alarm %.4f%n",
                CENTRES, watches / CENTRES, alarms / CENTRES);
        assertThat(watches / CENTRES).isGreaterThan(.90);
        assertThat(alarms / CENTRES).isGreaterThan(.77);
    }
}
