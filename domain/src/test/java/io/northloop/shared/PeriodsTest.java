package io.northloop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Test
    void those_between_have_their_place() {
        assertThat(Periods.spanning(Set.of(new Quarter(2026, 2), new Quarter(2025, 3)), Quarter::next))
                .containsExactly(
                        new Quarter(2025, 3), new Quarter(2025, 4), new Quarter(2026, 1), new Quarter(2026, 2));
        assertThat(Periods.spanning(List.of(LocalDate.parse("2026-12-28")), week -> week.plusWeeks(1)))
                .containsExactly(LocalDate.parse("2026-12-28"));
    }

    @Test
    void without_any_there_is_none() {
        assertThat(Periods.spanning(List.<Quarter>of(), Quarter::next)).isEmpty();
        assertThat(Periods.between(YearMonth.of(2026, 2), YearMonth.of(2026, 1), month -> month.plusMonths(1)))
                .isEmpty();
    }
}
