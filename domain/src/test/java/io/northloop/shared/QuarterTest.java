package io.northloop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-Q1, 2026-01-01, 2026-03-31",
        "2026-03-31, 2026-Q1, 2026-01-01, 2026-03-31",
        "2024-02-29, 2024-Q1, 2024-01-01, 2024-03-31",
        "2026-04-01, 2026-Q2, 2026-04-01, 2026-06-30",
        "2026-09-30, 2026-Q3, 2026-07-01, 2026-09-30",
        "2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31"
    })
    void a_day_lies_in_one_quarter(LocalDate day, String written, LocalDate first, LocalDate last) {
        Quarter quarter = Quarter.of(day);
        assertThat(quarter)
                .hasToString(written)
                .isEqualTo(Quarter.parse(written).orElseThrow());
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.lastDay()).isEqualTo(last);
    }

    @Test
    void quarters_follow_one_another_over_the_turn_of_the_year() {
        Quarter last = new Quarter(2025, 4);
        assertThat(last.next()).isEqualTo(new Quarter(2026, 1));
        assertThat(new Quarter(2026, 1).previous()).isEqualTo(last);
        assertThat(last).isLessThan(last.next());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-29, 2026-Q2",
        "2026-09-30, 2026-Q3",
        "2026-10-31, 2026-Q3",
        "2026-12-31, 2026-Q4",
        "2000-12-31, 2000-Q4",
        "2000-12-30,",
        "1000-03-31,",
        "2999-12-30, 2999-Q3",
        "2999-12-31,"
    })
    void a_quarter_is_over_on_the_evening_of_its_last_day(LocalDate day, @Nullable String over) {
        assertThat(Quarter.over(day).map(Quarter::toString)).isEqualTo(Optional.ofNullable(over));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q5", "2026-Q0", "1999-Q1", "2026-q1", "2026Q1", " 2026-Q1", "2026-Q11"})
    void nothing_else_is_a_quarter(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }

    @Test
    void a_fifth_quarter_is_refused() {
        assertThatThrownBy(() -> new Quarter(2026, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Quarter.parse(null)).isEmpty();
    }
}
