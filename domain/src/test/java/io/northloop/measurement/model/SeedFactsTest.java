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
     * the index 780 has a standard deviation of 120. Half widths are 1.96 · √(variance / n) · 100 and 1.96 · 120 / √n:
     * 22.6 and 33.3 with 50 answers, 13.1 and 19.2 with 150, 8.0 and 11.8 with 400, 3.3 and 4.7 with 2,500. Those that
     * the product shows differ from them by a few tenths (adjusted Wald, Student's t), and no cut lies so near.
     */
    @ParameterizedTest
    @CsvSource({
        "20, 16, 14, 12, false",
        "60, 48, 42, 12, true",
        "160, 128, 112, 12, true",
        "200, 100, 100, 25, false",
        "1250, 625, 625, 25, true"
    })
    void a_calm_index_over_a_low_score_is_danger_and_certain_by_the_number_of_answers(
            long promoters, long passives, long detractors, BigDecimal nps, boolean determined) {
        NpsCounts counts = new NpsCounts(promoters, passives, detractors);
        Interval score = NpsUncertainty.interval(counts, Confidence.P95, IntervalMethod.ADJUSTED_WALD);
        // n answers of mean 780 and standard deviation 120: squares sum to n · 780² + (n − 1) · 120².
        long n = counts.n();
        MeanInterval index = new CsiSums(
                        n, BigDecimal.valueOf(780 * n), BigDecimal.valueOf(608_400 * n + 14_400 * (n - 1)))
                .interval(Confidence.P95)
                .orElseThrow();

        assertThat(Quadrant.USUAL.zone(counts.npsRounded(1), BigDecimal.valueOf(780)))
                .isEqualTo(Zone.DANGER);
        assertThat(counts.npsRounded(1)).isEqualByComparingTo(nps);
        assertThat(Quadrant.USUAL.isDetermined(score, index)).as("n = %d", n).isEqualTo(determined);
    }
}
