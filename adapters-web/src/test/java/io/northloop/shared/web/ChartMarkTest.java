package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.web.ChartMark.Days;
import io.northloop.shared.web.ChartMark.Happening;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which points of a chart a happening lies over. */
final class ChartMarkTest {

    private static final List<Days> FIRST_HALF = IntStream.rangeClosed(1, 6)
            .mapToObj(month -> YearMonth.of(2026, month))
            .map(month -> new Days(month.atDay(1), month.atEndOfMonth()))
            .toList();

    /** Days with answers, as the course of an alert has them. */
    private static final List<Days> SPARSE = List.of(day("2026-05-04"), day("2026-05-08"), day("2026-05-20"));

    @Test
    void a_month_is_marked_from_the_first_to_the_last_day_that_they_share() {
        assertThat(place(FIRST_HALF, "2026-02-28", "2026-04-01")).isEqualTo("1…3");
        assertThat(place(FIRST_HALF, "2026-03-01", "2026-03-31")).isEqualTo("2…2");
        assertThat(place(FIRST_HALF, "2025-01-01", "2026-01-01")).isEqualTo("0…0");
        assertThat(place(FIRST_HALF, "2026-06-30", null)).isEqualTo("5…5");
        assertThat(place(FIRST_HALF, "2025-01-01", null)).isEqualTo("0…5");
    }

    @Test
    void what_lies_outside_is_not_drawn() {
        assertThat(place(FIRST_HALF, "2026-07-01", null)).isEqualTo("none");
        assertThat(place(FIRST_HALF, "2025-01-01", "2025-12-31")).isEqualTo("none");
        assertThat(place(List.of(), "2026-01-01", null)).isEqualTo("none");
    }

    @Test
    void what_lies_between_two_days_stands_at_the_later_one() {
        assertThat(place(SPARSE, "2026-05-10", "2026-05-12")).isEqualTo("2…2");
        assertThat(place(SPARSE, "2026-05-05", "2026-05-12")).isEqualTo("1…1");
        assertThat(place(SPARSE, "2026-05-08", "2026-05-20")).isEqualTo("1…2");
    }

    private static String place(List<Days> points, String from, @Nullable String to) {
        Happening happening =
                new Happening("Strike", "Disruption", LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return ChartMark.over(points, List.of(happening)).stream()
                .map(mark -> mark.first() + "…" + mark.last())
                .findFirst()
                .orElse("none");
    }

    private static Days day(String text) {
        return new Days(LocalDate.parse(text), LocalDate.parse(text));
    }
}
