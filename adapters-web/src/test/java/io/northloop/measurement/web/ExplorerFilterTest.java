package io.northloop.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplorerFilterTest {

    private static final String LONG = "x".repeat(Ref.MAX_LENGTH + 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final UnitChoices.Names UNITS = new UnitChoices.Names(
            List.of(unit("east", UnitKind.REGION, null), unit("a", UnitKind.CENTRE, "east")), Map.of());

    private static UnitView unit(String ref, UnitKind kind, @Nullable String parent) {
        return new UnitView(
                new UnitRef(ref), kind, ref, parent == null ? null : new UnitRef(parent), ZoneOffset.UTC, true);
    }

    private static ExplorerFilter of(ExplorerFilter.Given given, boolean headquarters) {
        return ExplorerFilter.of(TODAY, given, headquarters, UNITS);
    }

    private static ExplorerFilter.Given days(String from, String to, @Nullable String against) {
        return new ExplorerFilter.Given(
                from, to, null, null, null, null, null, null, null, null, null, null, null, against);
    }

    @ParameterizedTest
    @CsvSource({
        // months and quarters are compared with as many months, whatever their lengths
        "2026-04-01, 2026-06-30, period, 2026-01-01, 2026-03-31",
        "2026-03-01, 2026-03-31, period, 2026-02-01, 2026-02-28",
        "2026-11-10, 2026-11-19, period, 2026-10-31, 2026-11-09",
        "2026-04-01, 2026-06-30, year, 2025-04-01, 2025-06-30",
        "2025-02-01, 2025-02-28, year, 2024-02-01, 2024-02-29",
        "2024-02-01, 2024-02-29, year, 2023-02-01, 2023-02-28",
        "2024-02-05, 2024-02-29, year, 2023-02-05, 2023-02-28",
    })
    void a_period_is_compared_with_an_earlier_one_as_long(
            String from, String to, String against, LocalDate first, LocalDate last) {
        MeasurementFilter other = of(days(from, to, against), true).other().orElseThrow();
        assertThat(other.from()).contains(first);
        assertThat(other.to()).contains(last);
    }

    @Test
    void opens_on_the_last_twelve_full_months() {
        ExplorerFilter filter = of(
                new ExplorerFilter.Given(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null),
                true);
        assertThat(filter.from()).isEqualTo("2025-11-01");
        assertThat(filter.to()).isEqualTo("2026-10-31");
        assertThat(filter.by()).isEqualTo(Grouping.UNIT);
        assertThat(filter.step()).isEqualTo(Grouping.MONTH);
        assertThat(filter.other()).isEmpty();
    }

    @Test
    void what_cannot_be_read_or_is_not_the_viewers_counts_as_not_given() {
        ExplorerFilter filter = of(
                new ExplorerFilter.Given(
                        "soon",
                        "+999999999-12-31",
                        "d",
                        "ANYTHING",
                        LONG,
                        LONG,
                        LONG,
                        "",
                        null,
                        null,
                        null,
                        "day",
                        "year",
                        "d"),
                true);
        assertThat(filter)
                .isEqualTo(of(
                        new ExplorerFilter.Given(
                                null, null, null, null, null, null, null, null, null, null, null, null, null, null),
                        true));
        assertThat(of(days("2026-06-10", "2026-06-01", null), true).to()).isEqualTo("2026-06-10");
    }

    @Test
    void a_unit_is_compared_with_another_over_the_same_days() {
        ExplorerFilter filter = of(
                new ExplorerFilter.Given(
                        "2026-04-01",
                        "2026-06-30",
                        "a",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "east"),
                true);
        assertThat(filter.isAgainstEarlier()).isFalse();
        MeasurementFilter other = filter.other().orElseThrow();
        assertThat(other.unit()).contains(new UnitRef("east"));
        assertThat(other.from()).contains(LocalDate.parse("2026-04-01"));
        ExplorerFilter itself = of(
                new ExplorerFilter.Given(
                        null, null, "a", null, null, null, null, null, null, null, null, null, null, "a"),
                true);
        assertThat(itself.other()).isEmpty();
    }

    @Test
    void below_headquarters_and_of_employees_there_are_whole_months_and_one_filter() {
        ExplorerFilter.Given given = new ExplorerFilter.Given(
                "2026-04-03",
                "2026-06-10",
                "a",
                null,
                "survey",
                "programme",
                "delivery",
                "segment",
                null,
                null,
                null,
                "adviser",
                "week",
                null);
        ExplorerFilter manager = of(given, false);
        assertThat(manager.confined()).isTrue();
        assertThat(manager.from()).isEqualTo("2026-04-01");
        assertThat(manager.to()).isEqualTo("2026-06-30");
        assertThat(manager.filter().touchpoint()).contains("delivery");
        assertThat(manager.filter().survey()).isEmpty();
        assertThat(manager.filter().programme()).isEmpty();
        assertThat(manager.filter().segment()).isEmpty();
        assertThat(manager.by()).isEqualTo(Grouping.UNIT);
        assertThat(manager.step()).isEqualTo(Grouping.MONTH);

        ExplorerFilter employees = of(
                new ExplorerFilter.Given(
                        "2026-04-03",
                        "2026-06-10",
                        null,
                        "EMPLOYEE",
                        null,
                        null,
                        null,
                        "segment",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                true);
        assertThat(employees.kind()).isEqualTo(SurveyKind.EMPLOYEE);
        assertThat(employees.from()).isEqualTo("2026-04-01");
        assertThat(employees.filter().segment()).isEmpty();
    }
}
