package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiLevel;
import io.northloop.survey.CsiScore;
import io.northloop.survey.CsiWeights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The index against every row of its reference file, and by hand at the edges. */
final class CsiVectorsTest {

    private static final Map<String, CsiLevel> CHINESE = Map.of(
            "标杆", CsiLevel.BENCHMARK,
            "优秀", CsiLevel.EXCELLENT,
            "良好", CsiLevel.GOOD,
            "及格", CsiLevel.PASS,
            "需改进", CsiLevel.NEEDS_IMPROVEMENT);

    @TestFactory
    Stream<DynamicTest> scores_are_those_of_the_reference() {
        JsonNode file = Vectors.json("csi.json");
        assertThat(file.get("vectors")).hasSize(5);
        return file.get("vectors")
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("name").asString(),
                        () -> check(
                                vector,
                                vector.get("items").has("a1")
                                        ? itemWeights()
                                        : dimensionWeights(file.get("weights")))));
    }

    private static void check(JsonNode vector, CsiWeights weights) {
        CsiScore score = weights.score(ratings(vector.get("items")));

        assertThat(score.index().orElseThrow().doubleValue())
                .isCloseTo(vector.get("csi").asDouble(), within(1e-9));
        assertThat(score.dimensions()).hasSameSizeAs(vector.get("dims"));
        vector.get("dims")
                .forEachEntry((dimension, points) -> assertThat(
                                Objects.requireNonNull(score.dimensions().get(dimension))
                                        .doubleValue())
                        .as(dimension)
                        .isCloseTo(points.asDouble(), within(1e-9)));
    }

    @Test
    void all_eights_are_eight_hundred_to_the_last_digit() {
        CsiWeights weights = dimensionWeights(Vectors.json("csi.json").get("weights"));
        Map<String, BigDecimal> eights = new HashMap<>();
        weights.dimensions().forEach(dimension -> dimension.items().keySet().forEach(item -> eights.put(item, d("8"))));

        assertThat(weights.score(eights).index())
                .hasValueSatisfying(index -> assertThat(index).isEqualByComparingTo("800"));
    }

    @Test
    void half_of_the_weight_answered_is_enough_and_less_is_not() {
        CsiWeights weights = new CsiWeights(List.of(
                new CsiWeights.Dimension("a", d("50"), Map.of("a1", d("1"), "a2", d("1"))),
                new CsiWeights.Dimension("b", d("30"), Map.of("b1", d("1"))),
                new CsiWeights.Dimension("c", d("20"), Map.of("c1", d("1")))));

        assertThat(weights.score(Map.of("a1", d("7"))).index().orElseThrow()).isEqualByComparingTo("700");
        assertThat(weights.score(Map.of("b1", d("10"), "c1", d("5"))).index().orElseThrow())
                .isEqualByComparingTo("800");
        CsiScore tooLittle = weights.score(Map.of("b1", d("9")));
        assertThat(tooLittle.index()).isEmpty();
        assertThat(tooLittle.dimensions()).containsOnlyKeys("b");
        assertThat(weights.score(Map.of()).index()).isEmpty();
    }

    @Test
    void levels_are_half_open_with_the_lower_bound_inside() {
        JsonNode cases = Vectors.json("misc.json").get("levels").get("csi");
        assertThat(cases).hasSize(17);
        cases.forEach(vector -> assertThat(CsiLevel.of(vector.get("v").decimalValue()))
                .as("%s", vector)
                .isEqualTo(CHINESE.get(vector.get("level").asString())));
    }

    /** 700, 800, 900: mean 800, sd 100, t with two degrees of freedom 4.302653. */
    @Test
    void the_interval_goes_by_student() {
        CsiSums sums = Stream.of("700", "800", "900")
                .map(score -> CsiSums.of(d(score)))
                .reduce(CsiSums.NONE, CsiSums::plus);

        assertThat(sums.mean()).isEqualByComparingTo("800");
        assertThat(sums.standardDeviation()).hasValue(100.0);
        assertThat(sums.standardError().orElseThrow()).isCloseTo(57.7350269, within(1e-6));
        assertThat(sums.interval(Confidence.P95).orElseThrow().halfWidth()).isCloseTo(248.41377, within(1e-4));
        assertThat(CsiSums.of(d("800")).interval(Confidence.P95)).isEmpty();
    }

    private static CsiWeights dimensionWeights(JsonNode weights) {
        List<CsiWeights.Dimension> dimensions = new ArrayList<>();
        weights.forEachEntry((name, weight) -> {
            int number = dimensions.size() + 1;
            Map<String, BigDecimal> items = new LinkedHashMap<>();
            for (int item = 1; item <= 3; item++) {
                items.put(number + "." + item, BigDecimal.ONE);
            }
            dimensions.add(new CsiWeights.Dimension(name, weight.decimalValue(), items));
        });
        return new CsiWeights(dimensions);
    }

    /** As the note beside the row says. */
    private static CsiWeights itemWeights() {
        return new CsiWeights(List.of(
                new CsiWeights.Dimension("A", d("0.6"), Map.of("a1", d("0.5"), "a2", d("0.3"), "a3", d("0.2"))),
                new CsiWeights.Dimension("B", d("0.4"), Map.of("b1", d("0.7"), "b2", d("0.3")))));
    }

    private static Map<String, BigDecimal> ratings(JsonNode items) {
        Map<String, BigDecimal> ratings = new HashMap<>();
        items.forEachEntry((item, rating) -> {
            if (!rating.isNull()) {
                ratings.put(item, rating.decimalValue());
            }
        });
        return ratings;
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }
}
