package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.ScoreCounts;
import io.northloop.survey.CsiModel;
import io.northloop.survey.model.StandardCsiModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each audience sees of the parts of an index, and how index and NPS move together. */
final class CsiFiguresTest {

    private static final CsiModel MODEL = StandardCsiModel.first();

    @Test
    void below_hq_an_item_that_few_rated_does_not_say_how_few() {
        CsiTally tally = new CsiTally(
                all(60),
                Collections.nCopies(5, all(60)),
                parts(all(4), all(5), all(9), all(10)),
                ScoreCounts.NONE,
                ScoredPairs.NONE);
        List<CsiFigure.Item> below = items(Audience.BELOW_HQ, tally);
        assertThat(below.subList(0, 4)).extracting(item -> item.figure().n()).containsExactly(null, 5L, 9L, 10L);
        assertThat(below.subList(0, 4))
                .extracting(item -> item.figure().points() == null)
                .containsExactly(true, true, true, false);
        assertThat(items(Audience.HQ, tally).getFirst().figure().n()).isEqualTo(4);
    }

    /**
     * (700, −1), (800, 0) and (900, +1) have a covariance of 100; of means over 3 both it is 100 · 100 ÷ 3. A fourth
     * index without a score moves only one of the means: 100 · 3 · 100 ÷ (4 · 3).
     */
    @Test
    void who_has_only_one_of_both_loosens_their_means() {
        ScoredPairs pairs = new ScoredPairs(3, BigDecimal.valueOf(2_400), 0, BigDecimal.valueOf(200));
        assertThat(pairs.covarianceOfMeans(3, 3).orElseThrow()).isCloseTo(10_000 / 3.0, within(1e-9));
        assertThat(pairs.covarianceOfMeans(4, 3).orElseThrow()).isCloseTo(2_500, within(1e-9));
        assertThat(new ScoredPairs(1, BigDecimal.TEN, 1, BigDecimal.TEN).covarianceOfMeans(1, 1))
                .isEmpty();
    }

    private static List<CsiFigure.Item> items(Audience audience, CsiTally tally) {
        return new CsiFigures(Confidence.P95, audience)
                .of(MODEL, tally, 0L).dimensions().stream()
                        .flatMap(dimension -> dimension.items().stream())
                        .toList();
    }

    private static List<CsiSums> parts(CsiSums... first) {
        List<CsiSums> parts = new ArrayList<>(List.of(first));
        parts.addAll(Collections.nCopies(15 - first.length, all(60)));
        return parts;
    }

    /** So many who all gave 800 points. */
    private static CsiSums all(long n) {
        return new CsiSums(n, BigDecimal.valueOf(800 * n), BigDecimal.valueOf(640_000 * n));
    }
}
