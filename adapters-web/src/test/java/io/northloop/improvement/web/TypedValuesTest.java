package io.northloop.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.model.PlanMetric;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"30|30", "+30|30", "−8,5|-8.5", "-8.5|-8.5", " 12.25 |12.25", "92 %|92"})
    void numbers_are_read_as_people_write_them(String typed, BigDecimal read) {
        assertThat(TypedValues.decimal(typed)).isEqualByComparingTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1e3", "--3", "1.2.3", "1234567890123"})
    void what_is_no_number_is_named_at_its_field(String typed) {
        assertThat(PlanMetric.faults(
                                "minutes", TypedValues.decimal(typed), BigDecimal.ONE, LocalDate.EPOCH.plusYears(60))
                        .found())
                .anyMatch(fault -> fault.pointer().equals("/from"));
    }

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
        assertThat(TypedValues.decimal(" ")).isNull();
        assertThat(TypedValues.day("")).isNull();
        assertThat(TypedValues.day("2026-11-30")).isEqualTo(LocalDate.of(2026, 11, 30));
    }
}
