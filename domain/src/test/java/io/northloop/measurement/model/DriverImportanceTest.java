package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Importance of drivers against what the R packages relaimpo and rwa make of known data. */
final class DriverImportanceTest {

    @TestFactory
    List<DynamicTest> shares_are_those_of_the_reference() {
        List<DynamicTest> tests = new ArrayList<>();
        Vectors.json("drivers.json")
                .forEachEntry((name, row) -> tests.add(DynamicTest.dynamicTest(name, () -> check(row))));
        assertThat(tests).hasSize(3);
        return tests;
    }

    private static void check(JsonNode row) {
        DriverImportance importance = DriverImportance.of(matrix(row.get("correlation_matrix")));

        assertThat(importance.rSquared()).isCloseTo(row.get("r_squared").asDouble(), within(1e-9));
        assertClose(importance.shapley(), row.get("lmg_shapley"));
        assertClose(importance.relativeWeights(), row.get("jrw_raw"));
        assertThat(importance.shapley().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(importance.rSquared(), within(1e-12));
    }

    @Test
    void two_drivers_that_say_the_same_share_what_they_explain() {
        DriverImportance importance = DriverImportance.of(new double[][] {{1, .6, .6}, {.6, 1, 1}, {.6, 1, 1}});

        assertThat(importance.rSquared()).isCloseTo(.36, within(1e-9));
        assertThat(importance.shapley()).allSatisfy(share -> assertThat(share).isCloseTo(.18, within(1e-9)));
    }

    private static void assertClose(List<Double> found, JsonNode expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(expected.get(i).asDouble(), within(1e-9));
        }
    }

    private static double[][] matrix(JsonNode rows) {
        return rows.valueStream()
                .map(row -> row.valueStream().mapToDouble(JsonNode::asDouble).toArray())
                .toArray(double[][]::new);
    }
}
