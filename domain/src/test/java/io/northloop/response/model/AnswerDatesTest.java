package io.northloop.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerDatesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @ParameterizedTest
    @CsvSource({
        "2026-05-13T14:30:00Z, 2026-05-13T14:30:00Z",
        "2026-05-13T14:30+02:00, 2026-05-13T12:30:00Z",
        "2026-05-13T14:30, 2026-05-13T21:30:00Z",
        "2026-05-13 14:30:15, 2026-05-13T21:30:15Z",
        "2026-05-13, 2026-05-13T04:00:00Z"
    })
    void reads_iso_dates(String text, Instant moment) {
        assertThat(dates(null, null).moment(text, LOS_ANGELES)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "d/M/yyyy, 3/5/2026, 2026-05-03T04:00:00Z",
        "yyyy年M月d日 HH:mm, 2026年5月3日 09:00, 2026-05-03T16:00:00Z",
        "d MMM yyyy, 3 may 2026, 2026-05-03T04:00:00Z"
    })
    void reads_dates_of_a_given_format(String format, String text, Instant moment) {
        assertThat(dates(format, null).moment(text, LOS_ANGELES)).contains(moment);
    }

    @Test
    void takes_from_the_defaults_what_the_format_leaves_out() {
        AnswerDates days = dates("d", LocalDate.of(2017, 5, 1));
        assertThat(days.moment("31", LOS_ANGELES)).contains(Instant.parse("2017-05-31T04:00:00Z"));
        assertThat(days.moment("32", LOS_ANGELES)).isEmpty();
        assertThat(dates("d/M/yyyy", LocalDate.of(2017, 5, 1)).moment("3/4/2025", LOS_ANGELES))
                .contains(Instant.parse("2025-04-03T04:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday",
        "2026-13-01",
        "13.5.2026",
        "20260513",
        "2026-02-31",
        "2026-02-29T10:00",
        "2026-02-28T24:00",
        "2026-04-31 08:00"
    })
    void finds_no_moment_in_what_is_none(String text) {
        assertThat(dates(null, null).moment(text, SHANGHAI)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "d/M/yyyy, 31/2/2026",
        "d/M/yyyy, 31/4/2026",
        "d/M/yy HH:mm, 29/2/26 10:00",
        "d MMM yyyy, 30 feb 2024",
        "yyyy-MM-dd HH:mm, 2026-02-28 24:00"
    })
    void takes_no_day_that_the_calendar_does_not_have(String format, String text) {
        assertThat(dates(format, null).moment(text, SHANGHAI)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "d/M/yy, 29/2/24, 2024-02-29T04:00:00Z",
                "'year' yyyy M d, year 2026 2 28, 2026-02-28T04:00:00Z",
                "d.M.yyyy G, 28.2.2026 AD, 2026-02-28T04:00:00Z",
                "d/M/yyyy h:mm a, 3/5/2026 2:30 PM, 2026-05-03T06:30:00Z"
            })
    void reads_strict_dates_of_a_given_format(String format, String text, Instant moment) {
        assertThat(dates(format, null).moment(text, SHANGHAI)).contains(moment);
    }

    @Test
    void a_default_month_has_no_more_days_than_the_calendar() {
        assertThat(dates("d", LocalDate.of(2026, 2, 1)).moment("30", SHANGHAI)).isEmpty();
    }

    @Test
    void knows_a_pattern() {
        assertThat(AnswerDates.isPattern("d/M/yyyy")).isTrue();
        assertThat(AnswerDates.isPattern("{{")).isFalse();
    }

    private static AnswerDates dates(@Nullable String format, @Nullable LocalDate defaults) {
        return AnswerDates.by(
                new ImportMapping(
                        "s",
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        Map.of(),
                        Optional.ofNullable(format),
                        Optional.ofNullable(defaults),
                        Optional.empty()),
                SHANGHAI);
    }
}
