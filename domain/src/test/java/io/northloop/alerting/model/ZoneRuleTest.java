package io.northloop.alerting.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.alerting.AlertSubject;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiStanding;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.ScoreCounts;
import io.northloop.measurement.Zone;
import io.northloop.measurement.ZoneCuts;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a zone of low NPS is news. */
final class ZoneRuleTest {

    private static final ZoneRule RULE =
            new ZoneRule(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), Instant.parse("2026-06-30T16:00:00Z"));
    private static final AlertSubject PLACE = new AlertSubject(AlertSubject.Kind.CENTRE, "a");

    private static final CsiStanding DANGER = standing(Zone.DANGER, true);
    private static final CsiStanding OPEN = standing(Zone.DANGER, false);
    private static final CsiStanding FEW = standing(null, false);

    /** @param before the latest first */
    private static List<Signal> now(CsiStanding now, CsiStanding... before) {
        return RULE.entered(
                Stream.of(before).map(standing -> Map.of(PLACE, standing)).toList(), Map.of(PLACE, now));
    }

    @Test
    void danger_and_disaster_are_told_when_they_are_entered_beyond_doubt() {
        assertThat(now(DANGER)).hasSize(1);
        assertThat(now(DANGER, standing(Zone.DREAM, true))).hasSize(1);
        assertThat(now(DANGER, standing(Zone.DISASTER, true))).hasSize(1);
        assertThat(now(DANGER, OPEN)).hasSize(1);
        assertThat(now(DANGER, DANGER)).as("it was there before").isEmpty();
        assertThat(now(OPEN)).isEmpty();
        assertThat(now(standing(Zone.SURPRISE, true))).isEmpty();
        assertThat(now(FEW)).isEmpty();
    }

    @Test
    void a_quarter_that_leaves_the_zone_open_does_not_lead_out_of_it() {
        assertThat(now(DANGER, OPEN, DANGER)).as("open in between").isEmpty();
        assertThat(now(DANGER, standing(Zone.DREAM, false), DANGER))
                .as("beyond a cut, but not beyond doubt")
                .isEmpty();
        assertThat(now(DANGER, FEW, OPEN, DANGER))
                .as("too few answers in between")
                .isEmpty();
        assertThat(RULE.entered(List.of(Map.of(), Map.of(PLACE, DANGER)), Map.of(PLACE, DANGER)))
                .as("no answers in between")
                .isEmpty();
        assertThat(now(DANGER, OPEN, standing(Zone.DREAM, true), DANGER))
                .as("it was elsewhere since")
                .hasSize(1);
        assertThat(now(DANGER, OPEN, FEW)).as("never known before").hasSize(1);
    }

    @Test
    void a_zone_is_told_with_the_cuts_that_it_follows_from() {
        assertThat(now(DANGER)).singleElement().satisfies(signal -> {
            assertThat(signal.evidence().figure(Measure.NPS_CUT).value()).isEqualTo(25.5);
            assertThat(signal.evidence().figure(Measure.CSI_CUT).value()).isEqualTo(780);
            assertThat(signal.evidence().figure(Measure.CUTS_VERSION).value()).isEqualTo(3);
        });
    }

    /** 20 promoters, 30 passives and 30 detractors. */
    private static CsiStanding standing(@Nullable Zone zone, boolean determined) {
        CsiFigure csi = new CsiFigure(
                1,
                80L,
                0L,
                new BigDecimal("790"),
                new BigDecimal("790.0"),
                new MeanInterval(770, 810, Confidence.P95),
                20.0,
                90.0,
                10.0,
                null,
                false,
                true,
                List.of());
        ScoreCounts scores = new ScoreCounts(List.of(0L, 0L, 0L, 30L, 0L, 0L, 0L, 0L, 30L, 0L, 20L));
        ZoneCuts cuts = new ZoneCuts(new BigDecimal("25.5"), new BigDecimal("780"), 3);
        return new CsiStanding(
                new NpsFigures(Confidence.P95, IntervalMethod.ADJUSTED_WALD, Audience.HQ)
                        .of(new Tally(scores, Optional.empty())),
                csi,
                zone,
                determined,
                cuts);
    }
}
