package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"30|30", "+30|30", "−8,5|-8.5", "-8.5|-8.5", " 12.25 |12.25", "92 %|92", "40,5|40.5"})
    void numbers_are_read_as_people_write_them(String typed, BigDecimal read) {
        assertThat(TypedNumbers.decimal(typed)).isEqualByComparingTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1e3", "--3", "1.2.3", "1234567890123"})
    void what_is_no_number_is_beyond_every_rule(String typed) {
        assertThat(TypedNumbers.decimal(typed)).isGreaterThan(new BigDecimal("999999999999"));
    }

    @Test
    void what_is_left_empty_is_missing() {
        assertThat(TypedNumbers.decimal(" ")).isNull();
        assertThat(TypedNumbers.decimal(null)).isNull();
    }
}
