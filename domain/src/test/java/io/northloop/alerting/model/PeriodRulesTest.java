package io.northloop.alerting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSubject;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.ScoreCounts;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is looked at when a period is over, at its boundaries. */
final class PeriodRulesTest {

    private static final PeriodRules RULES =
            new PeriodRules(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), Instant.parse("2026-06-30T16:00:00Z"));
    private static final Baseline GOOD = new Baseline(.15, .35, .50, 4, 200, 4);

    private static AlertSubject centre(String ref) {
        return new AlertSubject(AlertSubject.Kind.CENTRE, ref);
    }

    private static NpsFigure figure(long promoters, long passives, long detractors) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(11, 0L));
        counts.set(10, promoters);
        counts.set(8, passives);
        counts.set(3, detractors);
        return new NpsFigures(Confidence.P95, IntervalMethod.ADJUSTED_WALD, Audience.HQ)
                .of(new Tally(new ScoreCounts(counts), Optional.empty()));
    }

    /** 21 / 12 / 17 of 50: NPS 8, adjusted Wald −15.6 … 30.7. The known case is no change of level beyond doubt. */
    @Test
    void a_level_is_left_only_when_the_whole_interval_has_left_it() {
        Map<AlertSubject, Baseline> before = Map.of(centre("a"), GOOD);
        assertThat(RULES.levels(before, Map.of(centre("a"), figure(21, 12, 17))))
                .isEmpty();

        // The same shares at n = 200: −3.9 … 19.8.
        List<Signal> signals = RULES.levels(before, Map.of(centre("a"), figure(84, 48, 68)));
        assertThat(signals).hasSize(1);
        assertThat(signals.getFirst().rule()).isEqualTo(AlertRule.LEVEL_WORSE);
        assertThat(signals.getFirst().evidence().figure(Measure.NPS_CUT).value())
                .isEqualTo(30);
    }

    /**
     * 35 to 8 at n = 50 with a deviation of 4: √(.5275/50) is 10.27 points, √(10.27² + 4²) 11.02, z 2.449, p .0072.
     * Beside eleven centres without change it is adjusted to .086, beside thirteen to .100.
     */
    @Test
    void the_known_case_is_plain_against_its_baseline_also_among_its_peers() {
        assertThat(OneSided.fall(figure(21, 12, 17), GOOD)).isCloseTo(.007156, within(2e-5));
        Map<AlertSubject, Baseline> before = new HashMap<>(Map.of(centre("a"), GOOD));
        Map<AlertSubject, NpsFigure> now = new HashMap<>(Map.of(centre("a"), figure(21, 12, 17)));
        assertThat(RULES.falls(before, now)).hasSize(1);
        for (int i = 0; i < 11; i++) {
            before.put(centre("peer-" + i), GOOD);
            now.put(centre("peer-" + i), figure(25, 17, 8));
        }
        assertThat(RULES.falls(before, now))
                .extracting(signal -> signal.subject().ref())
                .containsExactly("a");
        for (int i = 11; i < 20; i++) {
            before.put(centre("peer-" + i), GOOD);
            now.put(centre("peer-" + i), figure(25, 17, 8));
        }
        assertThat(RULES.falls(before, now)).as("one among 21").isEmpty();
        assertThat(RULES.falls(Map.of(), Map.of(centre("new"), figure(0, 0, 50))))
                .isEmpty();
        assertThat(RULES.falls(Map.of(centre("a"), GOOD), Map.of(centre("a"), figure(0, 0, 29))))
                .isEmpty();
    }

    /** 30 / 40 / 80 of 150: NPS −33.3, whole interval below 0. */
    @Test
    void a_crisis_is_said_instead_of_a_worse_level() {
        List<Signal> signals = RULES.levels(Map.of(centre("a"), GOOD), Map.of(centre("a"), figure(30, 40, 80)));
        assertThat(signals).extracting(Signal::rule).containsExactly(AlertRule.CRISIS);
    }

    @Test
    void fewer_than_thirty_answers_are_not_tested() {
        assertThat(RULES.levels(Map.of(centre("a"), GOOD), Map.of(centre("a"), figure(0, 0, 29))))
                .isEmpty();
        assertThat(RULES.levels(Map.of(centre("a"), GOOD), Map.of(centre("a"), figure(0, 0, 30))))
                .hasSize(1);
    }

    /** R: pbinom(20, 100, .3) is .01646; among ten others that are as they should be, adjusted ×11 it is chance. */
    @Test
    void response_rates_below_30_percent_beyond_chance_are_told() {
        assertThat(new Share(20, 100).pValueBelow(.3)).isCloseTo(.01646285, within(1e-7));
        assertThat(RULES.responseRates(Map.of(centre("a"), new Share(20, 100)))).hasSize(1);
        assertThat(RULES.responseRates(Map.of(centre("a"), new Share(25, 100))))
                .as("pbinom is .163")
                .isEmpty();
        assertThat(RULES.responseRates(Map.of(centre("a"), new Share(2, 9)))).isEmpty();

        Map<AlertSubject, Share> many = new HashMap<>(Map.of(centre("a"), new Share(20, 100)));
        for (int i = 0; i < 10; i++) {
            many.put(centre("other-" + i), new Share(35, 100));
        }
        assertThat(RULES.responseRates(many)).as("one in eleven").isEmpty();
    }

    /** R: pbinom(9, 50, .1, lower = FALSE) is .02454; pbinom(4, 20, .1, lower = FALSE) is .0432, pbinom(3, …) .1330. */
    @Test
    void breaches_above_10_percent_beyond_chance_are_told() {
        assertThat(new Share(10, 50).pValueAbove(.1)).isCloseTo(.02453794, within(1e-7));
        assertThat(RULES.breaches(Map.of(centre("a"), new Share(10, 50)))).hasSize(1);
        assertThat(RULES.breaches(Map.of(centre("a"), new Share(4, 20)))).isEmpty();
        assertThat(RULES.breaches(Map.of(centre("a"), new Share(5, 20)))).hasSize(1);
        assertThat(RULES.breaches(Map.of(centre("a"), new Share(0, 20)))).isEmpty();
    }

    /**
     * Fisher's exact test of one side; R: phyper(4, 5, 295, 20, lower = FALSE) is choose(20, 5) / choose(300, 5) =
     * 7.917e-7, phyper(4, 12, 288, 40, …) .01285, phyper(7, 40, 960, 100, …) .03860, phyper(9, …) .00418.
     */
    @Test
    void a_centre_with_more_answers_under_suspicion_than_its_share_is_told() {
        assertThat(new Share(5, 20).pValueAmong(new Share(5, 300))).isCloseTo(7.917136601e-7, within(1e-15));
        assertThat(new Share(5, 40).pValueAmong(new Share(12, 300))).isCloseTo(.012854379, within(1e-9));
        assertThat(new Share(0, 40).pValueAmong(new Share(12, 300))).isEqualTo(1);

        Map<AlertSubject, Share> one = Map.of(centre("a"), new Share(5, 20), centre("rest"), new Share(0, 280));
        List<Signal> signals = RULES.suspicions(one);
        assertThat(signals).hasSize(1);
        Evidence evidence = signals.getFirst().evidence();
        assertThat(signals.getFirst().rule()).isEqualTo(AlertRule.INTEGRITY_SIGNAL);
        assertThat(evidence.figure(Measure.DOUBTED_ANSWERS)).isEqualTo(Figure.among(5, 20));
        assertThat(evidence.figure(Measure.DOUBTED_SHARE).value()).isEqualTo(.25);
        assertThat(evidence.figure(Measure.EXPECTED_DOUBTED).value()).isCloseTo(20 * 5 / 300.0, within(1e-12));
        assertThat(evidence.figure(Measure.P_VALUE).value()).isCloseTo(7.917136601e-7, within(1e-15));

        assertThat(RULES.suspicions(Map.of(centre("a"), new Share(4, 20), centre("rest"), new Share(0, 280))))
                .as("fewer than five")
                .isEmpty();
        assertThat(RULES.suspicions(Map.of(centre("a"), new Share(5, 20))))
                .as("nobody to compare with")
                .isEmpty();
        assertThat(RULES.suspicions(Map.of(centre("a"), new Share(0, 20), centre("rest"), new Share(0, 280))))
                .isEmpty();
    }

    /** Ten centres of 100 answers, 40 doubted in all: 8 at one of them is .0386 × 10 adjusted, 10 is .0042 × 10. */
    @Test
    void suspicion_is_tested_among_all_centres_together() {
        Map<AlertSubject, Share> eight = new HashMap<>(Map.of(centre("a"), new Share(8, 100)));
        Map<AlertSubject, Share> ten = new HashMap<>(Map.of(centre("a"), new Share(10, 100)));
        for (int i = 0; i < 9; i++) {
            eight.put(centre("other-" + i), new Share(i < 5 ? 4 : 3, 100));
            ten.put(centre("other-" + i), new Share(i < 3 ? 4 : 3, 100));
        }
        assertThat(RULES.suspicions(eight)).isEmpty();
        assertThat(RULES.suspicions(ten))
                .extracting(signal -> signal.subject().ref())
                .containsExactly("a");
    }

    /** Wilson 1927 for 10 of 50: .1124 … .3304. */
    @Test
    void shares_have_wilsons_interval() {
        assertThat(new Share(10, 50).low()).isCloseTo(.11243750, within(1e-7));
        assertThat(new Share(10, 50).high()).isCloseTo(.33037110, within(1e-7));
        assertThat(new Share(0, 10).low()).isCloseTo(0, within(1e-12));
    }

    @Test
    void fifty_satisfaction_answers_are_enough_and_49_are_not() {
        Map<AlertSubject, Long> respondents = Map.of(centre("few"), 49L, centre("enough"), 50L, centre("none"), 0L);
        assertThat(RULES.samples(respondents))
                .extracting(signal -> signal.subject().ref())
                .containsExactlyInAnyOrder("few", "none");
    }
}
