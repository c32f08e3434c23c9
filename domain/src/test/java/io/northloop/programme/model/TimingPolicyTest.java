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

class TimingPolicyTest {

    private static final TimingPolicy STANDARD = policy(QuietHours.STANDARD);

    private static TimingPolicy policy(QuietHours quiet) {
        return new TimingPolicy(Duration.ofHours(18), Duration.ofHours(12), Duration.ofHours(24), quiet);
    }

    @ParameterizedTest(name = "{4}: ended {0}, reported {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-02T15:00+08:00 | 2026-11-02T15:01+08:00 | 2026-11-03T09:00+08:00 | Asia/Shanghai | at 18 h in the day
            2026-11-02T14:00+08:00 | 2026-11-02T14:01+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | at 18 h as quiet hours end
            2026-11-02T13:59+08:00 | 2026-11-02T14:00+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | a minute before they end
            2026-11-02T10:00+08:00 | 2026-11-02T10:01+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | 18 h at night, morning is nearer
            2026-11-02T02:59+08:00 | 2026-11-02T03:00+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | the last allowed minute
            2026-11-02T03:00+08:00 | 2026-11-02T03:01+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | as quiet hours begin
            2026-11-02T02:59:59+08:00 | 2026-11-02T03:00+08:00 | 2026-11-02T20:59:59+08:00 | Asia/Shanghai | the last allowed second
            2026-11-02T07:00+08:00 | 2026-11-02T07:01+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | the evening before
            2026-11-02T08:00+08:00 | 2026-11-02T08:01+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | the morning is 24 h away and outside
            2026-11-02T08:01+08:00 | 2026-11-02T08:02+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | the morning is inside but farther
            2026-11-02T08:29+08:00 | 2026-11-02T08:30+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | evening nearer by a minute
            2026-11-02T08:29:30+08:00 | 2026-11-02T08:30+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | equally near, the earlier wins
            2026-11-02T08:29:31+08:00 | 2026-11-02T08:30+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | morning nearer by two seconds
            2026-11-02T08:30+08:00 | 2026-11-02T08:31+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | morning nearer by a minute
            2026-11-02T08:59+08:00 | 2026-11-02T09:00+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | the window opens at the last allowed minute
            2026-11-02T09:00+08:00 | 2026-11-02T09:01+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | the window opens with quiet hours
            2026-11-02T20:00+08:00 | 2026-11-02T20:01+08:00 | 2026-11-03T14:00+08:00 | Asia/Shanghai | after an evening service
            2026-11-02T23:30+08:00 | 2026-11-02T23:31+08:00 | 2026-11-03T17:30+08:00 | Asia/Shanghai | after a late service
            2026-11-02T00:00+08:00 | 2026-11-02T00:01+08:00 | 2026-11-02T18:00+08:00 | Asia/Shanghai | midnight
            2026-11-02T08:00+08:00 | 2026-11-02T19:30+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | reported before the window
            2026-11-02T08:00+08:00 | 2026-11-02T20:30+08:00 | 2026-11-02T20:59+08:00 | Asia/Shanghai | reported inside, evening left
            2026-11-02T08:00+08:00 | 2026-11-02T20:59:30+08:00 | 2026-11-02T20:59:30+08:00 | Asia/Shanghai | reported in the last minute
            2026-11-02T08:00+08:00 | 2026-11-02T21:00+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | nothing allowed left, first moment after
            2026-11-02T14:00+08:00 | 2026-11-03T05:00+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | reported at 15 h
            2026-11-02T14:00+08:00 | 2026-11-03T02:00+08:00 | 2026-11-03T08:00+08:00 | Asia/Shanghai | reported at exactly 12 h
            2026-11-02T14:00+08:00 | 2026-11-03T09:00+08:00 | 2026-11-03T09:00+08:00 | Asia/Shanghai | reported at 19 h, at once
            2026-11-02T14:00+08:00 | 2026-11-03T13:59:59+08:00 | 2026-11-03T13:59:59+08:00 | Asia/Shanghai | reported a second before 24 h
            2026-11-02T14:00+08:00 | 2026-11-03T14:00+08:00 | 2026-11-03T14:00+08:00 | Asia/Shanghai | late at exactly 24 h
            2026-11-02T14:00+08:00 | 2026-11-03T22:00+08:00 | 2026-11-04T08:00+08:00 | Asia/Shanghai | late and at night
            2026-11-02T14:00+08:00 | 2026-11-03T20:59:59+08:00 | 2026-11-03T20:59:59+08:00 | Asia/Shanghai | late, a second before quiet hours
            2026-11-02T14:00+08:00 | 2026-11-03T21:00+08:00 | 2026-11-04T08:00+08:00 | Asia/Shanghai | late, as quiet hours begin
            2026-11-02T14:00+08:00 | 2026-11-09T14:00+08:00 | 2026-11-09T14:00+08:00 | Asia/Shanghai | exactly 7 days
            2026-11-02T14:00+08:00 | 2026-11-09T14:00:01+08:00 | never | Asia/Shanghai | a second beyond 7 days
            2026-11-02T21:30+08:00 | 2026-11-09T20:30+08:00 | 2026-11-09T20:30+08:00 | Asia/Shanghai | an hour short of 7 days
            2026-11-02T22:00+08:00 | 2026-11-09T21:15+08:00 | never | Asia/Shanghai | the night leads beyond 7 days
            2026-11-02T10:00+08:00 | 2026-11-02T10:01+08:00 | 2026-11-02T20:59+06:00 | Asia/Urumqi | the centre's hours count
            2026-11-02T14:15+08:00 | 2026-11-02T14:16+08:00 | 2026-11-03T08:00+05:45 | Asia/Kathmandu | a zone of three quarters
            2026-11-02T20:00+13:00 | 2026-11-02T20:01+13:00 | 2026-11-03T14:00+13:00 | Pacific/Auckland | far east
            2027-03-27T14:00+01:00 | 2027-03-27T14:01+01:00 | 2027-03-28T09:00+02:00 | Europe/Berlin | clocks go forward in the night
            2027-03-27T13:00+01:00 | 2027-03-27T13:01+01:00 | 2027-03-28T08:00+02:00 | Europe/Berlin | forward, as quiet hours end
            2027-03-27T12:30+01:00 | 2027-03-27T12:31+01:00 | 2027-03-28T08:00+02:00 | Europe/Berlin | forward, still quiet
            2026-10-24T14:00+02:00 | 2026-10-24T14:01+02:00 | 2026-10-25T08:00+01:00 | Europe/Berlin | clocks go back, still quiet
            2026-10-24T15:00+02:00 | 2026-10-24T15:01+02:00 | 2026-10-25T08:00+01:00 | Europe/Berlin | back, as quiet hours end
            2026-10-31T16:00-04:00 | 2026-10-31T16:01-04:00 | 2026-11-01T09:00-05:00 | America/New_York | back in New York
            2027-03-13T08:00-05:00 | 2027-03-13T08:01-05:00 | 2027-03-14T08:00-04:00 | America/New_York | forward, the morning came nearer
            2028-02-28T15:00+08:00 | 2028-02-28T15:01+08:00 | 2028-02-29T09:00+08:00 | Asia/Shanghai | leap day
            2028-02-29T15:00+08:00 | 2028-02-29T15:01+08:00 | 2028-03-01T09:00+08:00 | Asia/Shanghai | after leap day
            2026-12-31T15:00+08:00 | 2026-12-31T15:01+08:00 | 2027-01-01T09:00+08:00 | Asia/Shanghai | new year
            2026-09-30T23:00+08:00 | 2026-09-30T23:01+08:00 | 2026-10-01T17:00+08:00 | Asia/Shanghai | new quarter
            """)
    void asks_at_the_right_moment(String ended, String reported, String expected, String zone, String why) {
        Optional<Instant> planned = STANDARD.plan(instant(ended), instant(reported), ZoneId.of(zone));

        assertThat(planned)
                .as(why)
                .isEqualTo(expected.equals("never") ? Optional.empty() : Optional.of(instant(expected)));
    }

    @ParameterizedTest(name = "quiet {0}–{1}: ended {2} → {3}")
    @CsvSource({
        "12:00, 14:00, 2026-11-02T19:00+08:00, 2026-11-03T14:00+08:00, Asia/Shanghai",
        "12:00, 14:00, 2026-11-02T18:59:30+08:00, 2026-11-03T11:59+08:00, Asia/Shanghai",
        "12:00, 14:00, 2026-11-02T18:00+08:00, 2026-11-03T11:59+08:00, Asia/Shanghai",
        "00:00, 00:00, 2026-11-02T08:00+08:00, 2026-11-03T02:00+08:00, Asia/Shanghai",
        // The clock jumps over the end of quiet hours: they end with the jump.
        "21:00, 02:30, 2027-03-27T07:00+01:00, 2027-03-28T03:00+02:00, Europe/Berlin",
    })
    void keeps_quiet_hours_of_every_kind(LocalTime from, LocalTime until, String ended, String expected, String zone) {
        Instant end = instant(ended);

        assertThat(policy(new QuietHours(from, until)).plan(end, end, ZoneId.of(zone)))
                .contains(instant(expected));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.strip()).toInstant();
    }
}
