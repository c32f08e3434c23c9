package io.northloop.improvement.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Fault;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanMetricTest {

    @ParameterizedTest
    @ValueSource(strings = {"NPS", " NPS", "NPS\t"})
    void a_known_measure_has_its_range_whatever_space_is_around_it(String measure) {
        assertThat(PlanMetric.faults(measure, new BigDecimal("500"), BigDecimal.ONE, PlanFixtures.WINDOW_END)
                        .found())
                .containsExactly(Fault.at("/from", "out-of-range", -100, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E2147483647", "1E-2147483647", "1234567890123", "0.00001"})
    void a_value_has_few_digits(String number) {
        BigDecimal value = new BigDecimal(number);
        Fault tooLong = Fault.at("/to", "invalid");
        assertThat(PlanMetric.faults("minutes", BigDecimal.TWO, value, PlanFixtures.WINDOW_END)
                        .found())
                .containsExactly(tooLong);
        assertThat(PlanFixtures.METRIC.faultsOf(value, "/to").found()).contains(tooLong);
    }

    @Test
    void what_was_kept_comes_back() {
        PlanMetric kept = new PlanMetric("NPS", new BigDecimal("500"), BigDecimal.ONE, PlanFixtures.WINDOW_END);
        assertThat(kept.from()).isEqualByComparingTo("500");
    }
}
