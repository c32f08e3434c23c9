package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of the reference files. They are unclipped and carry 13 significant digits: 1e-9 relative to the size of
 * the value; the score interval was iterated there to about 1e-5, so 1e-4 points here.
 */
final class NpsVectorsTest {

    private static final Map<String, IntervalMethod> METHODS = Map.of(
            "wald",
            IntervalMethod.WALD,
            "adjusted.wald",
            IntervalMethod.ADJUSTED_WALD,
            "iterative",
            IntervalMethod.SCORE);

    @TestFactory
    List<DynamicTest> intervals_are_those_of_the_reference() {
        List<Map<String, String>> rows = Vectors.rows("nps_intervals.csv");
        assertThat(rows).hasSize(108);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> checkInterval(row)))
                .toList();
    }

    private static void checkInterval(Map<String, String> row) {
        NpsCounts counts = counts(row, "promoters", "passives", "detractors");
        IntervalMethod method = method(row);
        Interval interval = NpsUncertainty.interval(counts, confidence(row), method);
        Offset<Double> tolerance = within(method == IntervalMethod.SCORE ? 1e-4 : 1e-9);

        assertThat(counts.n()).isEqualTo(Long.parseLong(row.get("n")));
        assertThat(counts.nps()).isCloseTo(number(row, "nps"), within(1e-9));
        assertThat(counts.variance()).isCloseTo(number(row, "variance"), within(1e-9));
        assertThat(counts.standardError()).isCloseTo(number(row, "se"), within(1e-9));
        assertThat(interval.low()).isCloseTo(number(row, "lower"), tolerance);
        assertThat(interval.high()).isCloseTo(number(row, "upper"), tolerance);
        if (method != IntervalMethod.SCORE) {
            Estimate estimate = method == IntervalMethod.WALD ? Estimate.raw(counts) : Estimate.adjusted(counts);
            if (row.containsKey("p_value_vs0")) {
                assertThat(estimate.pValue()).isCloseTo(number(row, "p_value_vs0"), within(1e-9));
            } else {
                assertThat(estimate.pValue()).isNull();
            }
        }
    }

    @TestFactory
    List<DynamicTest> differences_are_those_of_the_reference() {
        List<Map<String, String>> rows = Vectors.rows("nps_difference.csv");
        assertThat(rows).hasSize(14);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> checkDifference(row)))
                .toList();
    }

    /** The reference gives 2 − 1 as tested (adjusted where adjusted) and its interval around the absolute value. */
    private static void checkDifference(Map<String, String> row) {
        NpsCounts first = counts(row, "p1", "pa1", "d1");
        NpsCounts second = counts(row, "p2", "pa2", "d2");
        IntervalMethod method = method(row);
        NpsDifference difference = NpsDifference.between(second, first, confidence(row), method);
        Interval interval = difference.interval();
        double centre = (interval.low() + interval.high()) / 2;

        assertThat(first.nps()).isCloseTo(number(row, "nps1"), within(1e-9));
        assertThat(second.nps()).isCloseTo(number(row, "nps2"), within(1e-9));
        assertThat(difference.difference()).isCloseTo(number(row, "nps2") - number(row, "nps1"), within(1e-9));
        assertThat(centre).isCloseTo(number(row, "signed_diff_2_minus_1"), within(1e-9));
        assertThat(Math.abs(centre)).isCloseTo(number(row, "pkg_abs_delta"), within(1e-9));
        assertThat(interval.halfWidth() / Confidence.P95.z()).isCloseTo(number(row, "se_diff"), within(1e-9));
        assertThat(Math.abs(centre) - interval.halfWidth()).isCloseTo(number(row, "pkg_lower_abs"), within(1e-9));
        assertThat(Math.abs(centre) + interval.halfWidth()).isCloseTo(number(row, "pkg_upper_abs"), within(1e-9));
        if (row.containsKey("z")) {
            assertThat(difference.z()).isCloseTo(number(row, "z"), within(1e-9));
            assertThat(difference.pValue()).isCloseTo(number(row, "p_value"), within(1e-9));
        } else {
            assertThat(difference.z()).isNull();
            assertThat(difference.pValue()).isNull();
        }
    }

    @Test
    void fifty_against_ten_is_plain_only_with_enough_answers() {
        assertThat(pValue(new NpsCounts(12, 6, 2), new NpsCounts(8, 6, 6))).isCloseTo(.12, within(.02));
        assertThat(pValue(new NpsCounts(30, 15, 5), new NpsCounts(20, 15, 15))).isCloseTo(.010, within(.002));
        assertThat(pValue(new NpsCounts(60, 30, 10), new NpsCounts(40, 30, 30))).isCloseTo(.0002, within(.0001));
    }

    private static double pValue(NpsCounts a, NpsCounts b) {
        return Objects.requireNonNull(NpsDifference.between(a, b, Confidence.P95, IntervalMethod.ADJUSTED_WALD)
                .pValue());
    }

    private static NpsCounts counts(Map<String, String> row, String promoters, String passives, String detractors) {
        return new NpsCounts(
                Long.parseLong(row.get(promoters)),
                Long.parseLong(row.get(passives)),
                Long.parseLong(row.get(detractors)));
    }

    private static Confidence confidence(Map<String, String> row) {
        return Confidence.parse(Objects.requireNonNull(row.get("conf"))).orElseThrow();
    }

    private static IntervalMethod method(Map<String, String> row) {
        return Objects.requireNonNull(METHODS.get(row.get("method")));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
