package io.northloop.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.model.PlanMetric;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-02-30", "1.2.2026"})
    void what_is_no_day_is_named_at_its_field(String typed) {
        assertThat(PlanMetric.faults("minutes", BigDecimal.ONE, BigDecimal.TEN, TypedValues.day(typed))
                        .found())
                .anyMatch(fault -> fault.pointer().equals("/by"));
    }

    @Test
    void a_day_that_the_calendar_does_not_have_is_none_to_be_shown() {
        assertThat(TypedValues.readDay("2026-02-30")).isEmpty();
        assertThat(TypedValues.readDay("2026-02-28")).contains(LocalDate.of(2026, 2, 28));
    }

    @Test
    void what_is_left_empty_is_missing() {
        assertThat(TypedValues.day("")).isNull();
        assertThat(TypedValues.day("2026-11-30")).isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
