package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.NpsLevel;
import io.northloop.measurement.Zone;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the method tells of known scores and centres (method §5, §6, §8). */
final class SeedFactsTest {

    @ParameterizedTest
    @CsvSource({
        "60, 30, 10, 50, EXCELLENT",
        "40, 30, 30, 10, PASS",
        "55, 32, 13, 42, GOOD",
        "45, 38, 17, 28, PASS",
        "50, 35, 15, 35, GOOD",
        "35, 38, 27, 8, WARNING"
    })
    void shares_make_a_score_and_the_score_a_level(
            long promoters, long passives, long detractors, BigDecimal nps, NpsLevel level) {
        BigDecimal rounded = new NpsCounts(promoters, passives, detractors).npsRounded(1);
        assertThat(rounded).isEqualByComparingTo(nps);
        assertThat(NpsLevel.of(rounded)).isEqualTo(level);
    }

    /**
     * By hand, with 95 %: NPS 12 of 40, 32 and 28 % has a variance of 0.6656, NPS 25 of 50, 25 and 25 % one of 0.6875;
     * the index 780 has a standard deviation of 120. Half widths are 1.96 · √(variance / n) · 100 and 1.96 · 120 / √n.
     */
    @ParameterizedTest
    @CsvSource({
        "12, 50, 22.6, 33.3, false",
        "12, 150, 13.1, 19.2, true",
        "12, 400, 8.0, 11.8, true",
        "25, 400, 8.1, 11.8, false",
        "25, 2500, 3.3, 4.7, true"
    })
    void a_calm_index_over_a_low_score_is_danger_and_certain_by_the_number_of_answers(
            long nps, long n, double ofNps, double ofIndex, boolean determined) {
        Quadrant quadrant = Quadrant.USUAL;
        Interval score = new Interval(nps - ofNps, nps + ofNps, Confidence.P95, IntervalMethod.WALD);
        MeanInterval index = new MeanInterval(780 - ofIndex, 780 + ofIndex, Confidence.P95);

        assertThat(quadrant.zone(BigDecimal.valueOf(nps), BigDecimal.valueOf(780)))
                .isEqualTo(Zone.DANGER);
        assertThat(quadrant.isDetermined(score, index)).as("n = %d", n).isEqualTo(determined);
    }
}
