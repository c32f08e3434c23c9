package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Display;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.ScoreCounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each audience sees of a figure. */
final class NpsDisplayTest {

    private final NpsFigures hq = new NpsFigures(Confidence.P95, IntervalMethod.ADJUSTED_WALD, Audience.HQ);
    private final NpsFigures below = new NpsFigures(Confidence.P95, IntervalMethod.ADJUSTED_WALD, Audience.BELOW_HQ);

    @Test
    void without_answers_there_is_no_score_and_never_a_zero() {
        NpsFigure none = hq.of(Tally.NONE);
        assertThat(none.n()).isZero();
        assertThat(none.nps()).isNull();
        assertThat(none.level()).isNull();
        assertThat(none.display()).isEqualTo(Display.HIDDEN);
        assertThat(none.shares()).isEmpty();
    }

    @Test
    void fewer_than_ten_hide_the_score_but_hq_keeps_the_counts() {
        NpsFigure nine = hq.of(tally(9));
        assertThat(nine.nps()).isNull();
        assertThat(nine.interval()).isNull();
        assertThat(nine.marginOfError()).isNull();
        assertThat(nine.standardError()).isNull();
        assertThat(nine.promoters()).isEqualTo(9);
        assertThat(hq.of(tally(10)).display()).isEqualTo(Display.INDICATIVE);
        assertThat(hq.of(tally(29)).display()).isEqualTo(Display.INDICATIVE);
        assertThat(hq.of(tally(30)).display()).isEqualTo(Display.FULL);
    }

    /** (Σw)² ÷ Σw² of 40 answers: 40 when all weigh the same; 20² ÷ 41 < 10 when one weighs as much as all others. */
    @Test
    void weighted_answers_claim_no_more_than_as_many_equal_ones() {
        assertThat(weighted(40, "40", "40").display()).isEqualTo(Display.FULL);
        assertThat(weighted(40, "40", "55").display()).isEqualTo(Display.INDICATIVE);
        NpsFigure one = weighted(40, "20", "41");
        assertThat(one.display()).isEqualTo(Display.HIDDEN);
        assertThat(one.nps()).isNull();
        assertThat(one.level()).isNull();
        assertThat(Objects.requireNonNull(one.weights()).effectiveN()).isEqualTo(400 / 41.0);
        assertThat(weighted(29, "29", "29").display()).isEqualTo(Display.INDICATIVE);
        assertThat(weighted(10, "0.70", "0.0490").display())
                .as("ten times 0.07, which floating point makes 9.999999999999998 answers of")
                .isEqualTo(Display.INDICATIVE);
    }

    private NpsFigure weighted(long promoters, String sum, String squares) {
        CategoryWeights weights = new CategoryWeights(new BigDecimal(sum), new BigDecimal(squares));
        return hq.of(new Tally(
                tally(promoters).scores(),
                Optional.of(new Tally.Weights(weights, CategoryWeights.NONE, CategoryWeights.NONE))));
    }

    @Test
    void below_hq_five_to_nine_show_n_only_and_fewer_show_nothing() {
        assertThat(below.of(tally(9))).isEqualTo(NpsFigure.onlyN(9L));
        assertThat(below.of(tally(5))).isEqualTo(NpsFigure.onlyN(5L));
        assertThat(below.of(tally(4))).isEqualTo(NpsFigure.withheld());
        assertThat(below.of(Tally.NONE)).isEqualTo(NpsFigure.withheld());
        assertThat(below.of(tally(10)).nps()).isEqualTo(100);
    }

    @Test
    void intervals_are_clipped_but_the_margin_is_not() {
        NpsFigure all = hq.of(tally(12));
        Interval interval = Objects.requireNonNull(all.interval());
        assertThat(interval.high()).isEqualTo(100);
        assertThat(Objects.requireNonNull(all.marginOfError())).isGreaterThan((100 - interval.low()) / 2);
    }

    @Test
    void where_one_small_group_is_hidden_the_next_smallest_is_too() {
        assertThat(AnonymityRule.hidden(Map.of(List.of("a"), 3L, List.of("b"), 12L, List.of("c"), 40L)))
                .containsExactlyInAnyOrder(List.of("a"), List.of("b"));
        assertThat(AnonymityRule.hidden(Map.of(List.of("a"), 2L, List.of("b"), 2L, List.of("c"), 40L)))
                .hasSize(3);
        assertThat(AnonymityRule.hidden(Map.of(List.of("a"), 5L, List.of("b"), 12L)))
                .isEmpty();
        assertThat(AnonymityRule.hidden(Map.of())).isEmpty();
    }

    private static Tally tally(long promoters) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(11, 0L));
        counts.set(9, promoters);
        return new Tally(new ScoreCounts(counts), Optional.empty());
    }
}
