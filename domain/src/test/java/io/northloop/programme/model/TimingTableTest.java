package io.northloop.programme.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When to ask, where clocks and nights make it hard. Every moment is what a clock on the wall of the centre shows, with
 * its offset from UTC, and was worked out by hand: 18 h after the end, within [12 h, 24 h) of it, out of quiet hours.
 */
class TimingTableTest {

    private static final Duration DELAY = Duration.ofHours(18);
    private static final Duration FROM = Duration.ofHours(12);
    private static final Duration UNTIL = Duration.ofHours(24);

    @ParameterizedTest(name = "{4} ({0}): ended {1}, reported {2} later → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # Zones
            Pacific/Kiritimati  | 2026-03-31T20:00+14:00    | PT1M       | 2026-04-01T14:00+14:00    | quarter's end, a day ahead of UTC
            Pacific/Kiritimati  | 2026-12-31T03:00+14:00    | PT1M       | 2026-12-31T20:59+14:00    | as the last night of the year begins
            Pacific/Kiritimati  | 2028-02-28T21:30+14:00    | PT1M       | 2028-02-29T15:30+14:00    | leap day
            Pacific/Honolulu    | 2026-12-31T15:00-10:00    | PT1M       | 2027-01-01T09:00-10:00    | new year, behind UTC
            Pacific/Honolulu    | 2026-06-30T10:00-10:00    | PT1M       | 2026-07-01T08:00-10:00    | half-year's end, 4 in the night
            Pacific/Honolulu    | 2028-02-29T10:00-10:00    | PT1M       | 2028-03-01T08:00-10:00    | leap day's night
            Asia/Shanghai       | 2027-02-28T15:00+08:00    | PT1M       | 2027-03-01T09:00+08:00    | no leap day
            Asia/Kathmandu      | 2026-11-02T14:59+05:45    | PT1M       | 2026-11-03T08:59+05:45    | three quarters of an hour
            Asia/Kathmandu      | 2026-11-02T02:59:59+05:45 | PT1M       | 2026-11-02T20:59:59+05:45 | the evening's last second
            Asia/Kathmandu      | 2026-11-02T03:00+05:45    | PT1M       | 2026-11-02T20:59+05:45    | as the night begins
            Asia/Urumqi         | 2026-11-02T14:00+06:00    | PT1M       | 2026-11-03T08:00+06:00    | as the night ends
            Asia/Urumqi         | 2026-11-02T15:59+08:00    | PT1M       | 2026-11-03T10:00+08:00    | 07:59 there, told in Beijing's time
            Asia/Urumqi         | 2026-11-02T05:01+08:00    | PT1M       | 2026-11-02T22:59+08:00    | 21:01 there, told in Beijing's time
            # Clocks put forward in the night
            Europe/Berlin       | 2027-03-27T12:59+01:00    | PT1M       | 2027-03-28T08:00+02:00    | 07:59 by the new clock
            Europe/Berlin       | 2027-03-27T13:01+01:00    | PT1M       | 2027-03-28T08:01+02:00    | 08:01 by the new clock
            Europe/Berlin       | 2027-03-27T07:59:30+01:00 | PT1M       | 2027-03-27T20:59+01:00    | the night is 10 h 1 min, equally near
            Europe/Berlin       | 2027-03-27T07:59:31+01:00 | PT1M       | 2027-03-28T08:00+02:00    | a second nearer to the morning
            America/New_York    | 2027-03-13T13:00-05:00    | PT1M       | 2027-03-14T08:00-04:00    | the morning itself
            America/New_York    | 2027-03-13T03:00-05:00    | PT1M       | 2027-03-13T20:59-05:00    | the evening before
            Australia/Lord_Howe | 2026-10-03T14:00+10:30    | PT1M       | 2026-10-04T08:30+11:00    | forward by half an hour
            Australia/Lord_Howe | 2026-10-03T13:30+10:30    | PT1M       | 2026-10-04T08:00+11:00    | as the night ends
            Australia/Lord_Howe | 2026-10-03T08:14:30+10:30 | PT1M       | 2026-10-03T20:59+10:30    | the night is 10 h 31 min, equally near
            Australia/Lord_Howe | 2026-10-03T08:14:31+10:30 | PT1M       | 2026-10-04T08:00+11:00    | a second nearer to the morning
            Africa/Casablanca   | 2026-03-21T13:00+00:00    | PT1M       | 2026-03-22T08:00+01:00    | forward after Ramadan
            Pacific/Apia        | 2011-12-29T14:00-10:00    | PT1M       | 2011-12-31T08:00+14:00    | a day that never was
            # Clocks put back in the night
            Europe/Berlin       | 2026-10-24T14:59+02:00    | PT1M       | 2026-10-25T08:00+01:00    | 07:59 by the new clock
            Europe/Berlin       | 2026-10-24T08:59:30+02:00 | PT1M       | 2026-10-24T20:59:30+02:00 | the window opens in the evening's last minute
            Europe/Berlin       | 2026-10-24T09:00+02:00    | PT1M       | 2026-10-25T08:00+01:00    | the window opens with the night
            Europe/Berlin       | 2026-10-24T08:30+02:00    | PT1M       | 2026-10-24T20:59+02:00    | 24 h later it is only 07:30
            America/New_York    | 2026-10-31T15:00-04:00    | PT1M       | 2026-11-01T08:00-05:00    | as the night ends
            America/New_York    | 2026-10-31T14:59-04:00    | PT1M       | 2026-11-01T08:00-05:00    | 07:59
            Australia/Lord_Howe | 2027-04-03T14:00+11:00    | PT1M       | 2027-04-04T08:00+10:30    | back by half an hour, 07:30
            Australia/Lord_Howe | 2027-04-03T14:31+11:00    | PT1M       | 2027-04-04T08:01+10:30    | back, after the night
            Australia/Lord_Howe | 2027-04-03T08:44:30+11:00 | PT1M       | 2027-04-03T20:59+11:00    | the night is 11 h 31 min, equally near
            Australia/Lord_Howe | 2027-04-03T08:44:31+11:00 | PT1M       | 2027-04-04T08:00+10:30    | a second nearer to the morning
            Africa/Casablanca   | 2026-02-14T14:30+01:00    | PT1M       | 2026-02-15T08:00+00:00    | back for Ramadan, 07:30
            Africa/Casablanca   | 2026-02-14T15:00+01:00    | PT1M       | 2026-02-15T08:00+00:00    | back for Ramadan, as the night ends
            # Reported late
            Asia/Kathmandu      | 2026-11-02T14:00+05:45    | PT11H59M   | 2026-11-03T08:00+05:45    | before the window
            Asia/Kathmandu      | 2026-11-02T22:00+05:45    | PT12H      | 2026-11-03T16:00+05:45    | as the window opens
            Asia/Kathmandu      | 2026-11-02T22:00+05:45    | PT23H59M   | 2026-11-04T08:00+05:45    | the window's last minute, at night
            Asia/Kathmandu      | 2026-11-02T20:59+05:45    | PT23H59M   | 2026-11-03T20:58+05:45    | the window's last minute, in the evening
            Asia/Kathmandu      | 2026-11-02T20:59+05:45    | PT24H      | 2026-11-03T20:59+05:45    | late, the evening's last minute
            Asia/Kathmandu      | 2026-11-02T21:00+05:45    | PT24H      | 2026-11-04T08:00+05:45    | late, as the night begins
            Asia/Kathmandu      | 2026-11-02T07:59+05:45    | PT24H      | 2026-11-03T08:00+05:45    | late, 07:59
            Asia/Kathmandu      | 2026-11-02T14:00+05:45    | P6DT23H59M | 2026-11-09T13:59+05:45    | a minute short of 7 days
            Asia/Kathmandu      | 2026-11-02T14:00+05:45    | P7D        | 2026-11-09T14:00+05:45    | exactly 7 days
            Asia/Kathmandu      | 2026-11-02T14:00+05:45    | P7DT1S     | never                     | a second too late
            Asia/Kathmandu      | 2026-11-02T08:00+05:45    | P6DT19H    | 2026-11-09T08:00+05:45    | at night, the morning is exactly 7 days
            Asia/Kathmandu      | 2026-11-02T07:59+05:45    | P6DT19H    | never                     | at night, the morning is a minute too late
            Asia/Kathmandu      | 2026-11-02T21:00+05:45    | P6DT23H59M | 2026-11-09T20:59+05:45    | the last minute of the last evening
            Asia/Kathmandu      | 2026-11-02T21:00+05:45    | P7D        | never                     | exactly 7 days, as the night begins
            Europe/Berlin       | 2026-10-20T10:00+02:00    | P7D        | 2026-10-27T09:00+01:00    | 7 days are 168 h, back
            Europe/Berlin       | 2027-03-24T09:30+01:00    | P7D        | 2027-03-31T10:30+02:00    | 7 days are 168 h, forward
            Europe/Berlin       | 2026-10-19T08:30+02:00    | P6DT20H    | never                     | at night, and it is an hour longer
            Europe/Berlin       | 2027-03-22T07:30+01:00    | P6DT20H    | 2027-03-29T08:00+02:00    | at night, after an hour less
            """)
    void asks_between_evening_and_morning(String zone, String ended, Duration after, String expected, String why) {
        assertThat(plan(QuietHours.STANDARD, ended, after, zone)).as(why).isEqualTo(moment(expected));
    }

    @ParameterizedTest(name = "{5}, quiet {0}–{1} ({2}): ended {3} → {4}")
    @CsvSource(delimiter = '|', textBlock = """
            00:00 | 00:00 | Asia/Shanghai | 2026-11-02T08:00+08:00    | 2026-11-03T02:00+08:00    | none
            21:00 | 21:00 | Asia/Shanghai | 2026-11-02T03:00+08:00    | 2026-11-02T21:00+08:00    | none, by another hour
            21:00 | 00:00 | Asia/Shanghai | 2026-11-02T06:00+08:00    | 2026-11-03T00:00+08:00    | until midnight
            21:00 | 00:00 | Asia/Shanghai | 2026-11-02T04:00+08:00    | 2026-11-02T20:59+08:00    | until midnight, evening nearer
            00:00 | 08:00 | Asia/Shanghai | 2026-11-02T05:59+08:00    | 2026-11-02T23:59+08:00    | from midnight, a minute before
            00:00 | 08:00 | Asia/Shanghai | 2026-11-02T06:00+08:00    | 2026-11-02T23:59+08:00    | from midnight
            12:00 | 14:00 | Asia/Shanghai | 2026-11-02T18:59:30+08:00 | 2026-11-03T11:59+08:00    | at noon, equally near
            12:00 | 14:00 | Asia/Shanghai | 2026-11-02T18:59:31+08:00 | 2026-11-03T14:00+08:00    | at noon, afternoon nearer
            09:00 | 08:59 | Asia/Shanghai | 2026-11-02T14:00+08:00    | 2026-11-03T08:59+08:00    | all but a minute
            09:00 | 08:59 | Asia/Shanghai | 2026-11-02T08:59+08:00    | 2026-11-03T08:59+08:00    | all but a minute, the window just missed it
            # 2027-03-28 02:00+01:00 is followed by 03:00+02:00
            21:00 | 02:30 | Europe/Berlin | 2027-03-27T07:00+01:00    | 2027-03-28T03:00+02:00    | their end is jumped over
            02:15 | 05:00 | Europe/Berlin | 2027-03-27T08:30+01:00    | 2027-03-28T01:59+01:00    | their begin is jumped over
            02:15 | 05:00 | Europe/Berlin | 2027-03-27T09:30+01:00    | 2027-03-28T05:00+02:00    | begin jumped over, end nearer
            02:00 | 03:00 | Europe/Berlin | 2027-03-27T08:00+01:00    | 2027-03-28T03:00+02:00    | all of them jumped over
            # 2026-10-25 03:00+02:00 is followed by 02:00+01:00
            02:30 | 05:00 | Europe/Berlin | 2026-10-24T09:10+02:00    | 2026-10-25T02:10+01:00    | not quiet any more, they begin twice
            02:30 | 05:00 | Europe/Berlin | 2026-10-24T08:45+02:00    | 2026-10-25T02:00+01:00    | between their two begins
            02:30 | 05:00 | Europe/Berlin | 2026-10-24T08:44:30+02:00 | 2026-10-25T02:29+02:00    | between their two begins, equally near
            21:00 | 02:30 | Europe/Berlin | 2026-10-24T08:40+02:00    | 2026-10-25T02:40+02:00    | after their first end
            21:00 | 02:30 | Europe/Berlin | 2026-10-24T09:15+02:00    | 2026-10-25T02:30+01:00    | quiet again, second end nearer
            21:00 | 02:30 | Europe/Berlin | 2026-10-24T09:14:30+02:00 | 2026-10-25T02:59+02:00    | quiet again, equally near
            """)
    void asks_around_quiet_hours_of_any_kind(
            LocalTime from, LocalTime until, String zone, String ended, String expected, String why) {
        assertThat(plan(new QuietHours(from, until), ended, Duration.ZERO, zone))
                .as(why)
                .isEqualTo(moment(expected));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource({
        "2026-11-02T20:59:59+05:45, Asia/Kathmandu, true",
        "2026-11-02T21:00+05:45, Asia/Kathmandu, false",
        "2026-11-02T07:59:59.999999+05:45, Asia/Kathmandu, false",
        "2026-11-02T08:00+05:45, Asia/Kathmandu, true",
        "2026-11-02T23:00+08:00, Asia/Urumqi, false",
        "2026-11-02T22:59+08:00, Asia/Urumqi, true",
        "2027-03-28T07:30+01:00, Europe/Berlin, true",
        "2026-10-25T08:30+02:00, Europe/Berlin, false",
        "2027-04-04T08:00+11:00, Australia/Lord_Howe, false",
        "2026-10-04T07:30+10:30, Australia/Lord_Howe, true",
    })
    void reads_the_clock_on_the_wall(String moment, String zone, boolean allowed) {
        AllowedTimes times = new AllowedTimes(QuietHours.STANDARD, ZoneId.of(zone));

        assertThat(times.allows(OffsetDateTime.parse(moment).toInstant())).isEqualTo(allowed);
    }

    private static Optional<Instant> plan(QuietHours quiet, String ended, Duration reportedAfter, String zone) {
        Instant end = OffsetDateTime.parse(ended).toInstant();
        return new TimingPolicy(DELAY, FROM, UNTIL, quiet).plan(end, end.plus(reportedAfter), ZoneId.of(zone));
    }

    private static Optional<Instant> moment(String expected) {
        return expected.equals("never")
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(expected).toInstant());
    }
}
