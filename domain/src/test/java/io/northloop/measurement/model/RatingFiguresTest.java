package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Display;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingMeasure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Satisfaction and effort by hand, and their intervals by another program's arithmetic from the same formulas. */
final class RatingFiguresTest {

    private static final List<Integer> SATISFACTION = List.of(5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 2, 1);
    private static final List<Integer> EFFORT = List.of(2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7);

    /** Nine of twelve gave 4 or 5. */
    @Test
    void satisfaction_is_the_share_of_those_who_gave_four_or_five() {
        RatingFigure figure = hq(false).of(given(RatingMeasure.CSAT, SATISFACTION));
        assertThat(figure.n()).isEqualTo(12);
        assertThat(figure.counts()).containsExactly(1L, 1L, 1L, 5L, 4L);
        assertThat(figure.value()).isEqualTo(75);
        assertThat(figure.valueRounded()).isEqualByComparingTo("75.0");
        assertThat(figure.standardError()).isCloseTo(12.5, within(1e-12));
        assertThat(figure.mean()).isCloseTo(46 / 12.0, within(1e-12));
        assertThat(figure.favourable()).isEqualTo(.75);
        assertThat(figure.display()).isEqualTo(Display.INDICATIVE);
        assertThat(figure.effectiveN()).isNull();
        between(figure, 46.769466506643425, 91.10583316059453);
    }

    /** Unlike Wald's, the interval of a share keeps a width where all answer alike. */
    @Test
    void all_alike_is_no_certainty() {
        between(hq(false).of(given(RatingMeasure.CSAT, Collections.nCopies(12, 1))), 0, 24.249400665524085);
        between(hq(false).of(given(RatingMeasure.CSAT, Collections.nCopies(12, 4))), 75.75059933447592, 100);
        between(hq(true).of(given(RatingMeasure.CSAT, Collections.nCopies(12, 4))), 75.75059933447592, 100);
    }

    /** Sum 60 of 12; squares of deviations 26, so sd √(26/11); t with 11 degrees of freedom is 2.200985160. */
    @Test
    void effort_is_the_mean_with_students_interval() {
        RatingFigure figure = hq(false).of(given(RatingMeasure.CES, EFFORT));
        assertThat(figure.value()).isEqualTo(5);
        assertThat(figure.valueRounded()).isEqualTo(new BigDecimal("5.00"));
        assertThat(figure.standardError()).isCloseTo(Math.sqrt(26 / 11.0 / 12), within(1e-12));
        assertThat(figure.favourable()).as("5, 6 and 7").isCloseTo(8 / 12.0, within(1e-12));
        between(figure, 4.023174872402638, 5.976825127597362);
    }

    /** The first answer weighs 2, the others 1: 10 of 13 are satisfied. */
    @Test
    void weights_move_the_figure_and_its_error() {
        RatingFigure satisfied = hq(true).of(weighted(RatingMeasure.CSAT, SATISFACTION));
        assertThat(satisfied.n()).isEqualTo(12);
        assertThat(satisfied.value()).isCloseTo(1_000 / 13.0, within(1e-12));
        assertThat(satisfied.mean()).isCloseTo(51 / 13.0, within(1e-12));
        assertThat(satisfied.standardError()).isCloseTo(12.483537131240698, within(1e-9));
        assertThat(satisfied.effectiveN()).isCloseTo(169 / 15.0, within(1e-12));
        // Wilson on the effective 11.27 answers.
        between(satisfied, 47.756677762309494, 92.39831480604018);
        RatingFigure easy = hq(true).of(weighted(RatingMeasure.CES, EFFORT));
        assertThat(easy.value()).isCloseTo(62 / 13.0, within(1e-12));
        between(easy, 3.5232662633944276, 6.015195275067111);
    }

    @Test
    void few_answers_make_no_figure() {
        RatingCounts nine = given(RatingMeasure.CES, EFFORT.subList(0, 9));
        RatingFigure atHq = hq(false).of(nine);
        assertThat(atHq.value()).isNull();
        assertThat(atHq.interval()).isNull();
        assertThat(atHq.n()).isEqualTo(9);
        assertThat(atHq.counts()).isNotNull();
        RatingFigures below = new RatingFigures(Confidence.P95, Audience.BELOW_HQ, false);
        assertThat(below.of(nine).n()).isEqualTo(9);
        assertThat(below.of(nine).counts()).isNull();
        assertThat(below.of(given(RatingMeasure.CES, EFFORT.subList(0, 5))).n()).isEqualTo(5);
        assertThat(below.of(given(RatingMeasure.CES, EFFORT.subList(0, 4))).n()).isNull();
        assertThat(hq(false).of(given(RatingMeasure.CSAT, List.of())).value())
                .as("never 0")
                .isNull();
    }

    /** One weighs 40, eleven weigh 1: 51² ÷ 1,611 is 1.6 answers. */
    @Test
    void one_answer_that_outweighs_all_others_makes_no_figure() {
        RatingCounts counts = given(RatingMeasure.CSAT, SATISFACTION.subList(1, 12))
                .plus(weighted(RatingMeasure.CSAT, List.of(5), BigDecimal.valueOf(40)));
        assertThat(hq(true).of(counts).value()).isNull();
        assertThat(hq(true).of(counts).n()).isEqualTo(12);
        assertThat(hq(false).of(counts).value()).isEqualTo(75);
    }

    @Test
    void answers_without_any_weight_make_no_figure() {
        RatingCounts counts = counted(RatingMeasure.CSAT, 0, 0, 0, 0, 40);
        assertThat(hq(true).of(counts).value()).isNull();
        assertThat(hq(false).of(counts).value()).isEqualTo(100);
    }

    /** 2 of 3 thousand: 66.666…; a third of a point in effort: 4.335 goes up. */
    @Test
    void figures_are_rounded_once_and_half_up() {
        RatingCounts thirds = counted(RatingMeasure.CSAT, 0, 0, 1_000, 2_000, 0);
        assertThat(hq(false).of(thirds).valueRounded()).isEqualTo(new BigDecimal("66.7"));
        RatingCounts half = counted(RatingMeasure.CES, 0, 0, 0, 133, 67, 0, 0);
        assertThat(hq(false).of(half).valueRounded()).isEqualTo(new BigDecimal("4.34"));
    }

    @Test
    void parts_add_up_and_a_scale_has_its_points() {
        RatingCounts all = given(RatingMeasure.CES, EFFORT);
        assertThat(given(RatingMeasure.CES, EFFORT.subList(0, 5)).plus(given(RatingMeasure.CES, EFFORT.subList(5, 12))))
                .isEqualTo(all);
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingCounts(RatingMeasure.CSAT, all.points()));
    }

    private static RatingFigures hq(boolean weighted) {
        return new RatingFigures(Confidence.P95, Audience.HQ, weighted);
    }

    /** Each answer weighs 1. */
    private static RatingCounts given(RatingMeasure measure, List<Integer> ratings) {
        return weighted(measure, ratings, BigDecimal.ONE);
    }

    /** The first answer weighs 2, the others 1. */
    private static RatingCounts weighted(RatingMeasure measure, List<Integer> ratings) {
        return given(measure, ratings.subList(1, ratings.size()))
                .plus(weighted(measure, ratings.subList(0, 1), BigDecimal.valueOf(2)));
    }

    private static RatingCounts weighted(RatingMeasure measure, List<Integer> ratings, BigDecimal each) {
        return counts(measure, point -> {
            long n = Collections.frequency(ratings, point);
            BigDecimal sum = each.multiply(BigDecimal.valueOf(n));
            return new RatingCounts.Point(n, new CategoryWeights(sum, sum.multiply(each)));
        });
    }

    /** From the lowest point of the scale on; without any weight. */
    private static RatingCounts counted(RatingMeasure measure, long... counts) {
        return counts(
                measure, point -> new RatingCounts.Point(counts[point - measure.lowestPoint()], CategoryWeights.NONE));
    }

    private static RatingCounts counts(RatingMeasure measure, IntFunction<RatingCounts.Point> point) {
        return new RatingCounts(
                measure,
                IntStream.rangeClosed(measure.lowestPoint(), measure.highestPoint())
                        .mapToObj(point)
                        .toList());
    }

    private static void between(RatingFigure figure, double low, double high) {
        MeanInterval interval = Objects.requireNonNull(figure.interval());
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }
}
