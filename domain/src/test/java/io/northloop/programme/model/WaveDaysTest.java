package io.northloop.programme.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.shared.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days a quarter's wave asks, and when these days begin and end at a place; worked out by hand. */
class WaveDaysTest {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    @ParameterizedTest(name = "{0}, {1} days after its end, for {2} days: {3} to {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-Q4 |   0 |  1 | 2026-12-31 | 2026-12-31
            2026-Q4 |   1 |  1 | 2027-01-01 | 2027-01-01
            2026-Q4 |  -5 | 10 | 2026-12-26 | 2027-01-04
            2026-Q4 |   3 |  7 | 2027-01-03 | 2027-01-09
            2027-Q1 |   0 |  1 | 2027-03-31 | 2027-03-31
            2027-Q1 | -31 |  1 | 2027-02-28 | 2027-02-28
            2028-Q1 | -31 |  1 | 2028-02-29 | 2028-02-29
            2028-Q1 | -32 |  3 | 2028-02-28 | 2028-03-01
            2027-Q2 |   0 |  2 | 2027-06-30 | 2027-07-01
            2027-Q3 |   0 |  2 | 2027-09-30 | 2027-10-01
            2027-Q3 | -91 |  1 | 2027-07-01 | 2027-07-01
            """)
    void asks_around_the_end_of_its_quarter(
            String quarter, int opens, int sending, LocalDate firstDay, LocalDate lastDay) {
        Wave.Snapshot wave = wave(quarter, opens, sending).snapshot();

        assertThat(wave.opensOn()).isEqualTo(firstDay);
        assertThat(wave.lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{1} ({0})")
    @CsvSource(delimiter = '|', textBlock = """
            Asia/Shanghai       | 2026-Q4 | 0 | 2026-12-31T00:00+08:00 | 2026-12-31T23:59:59+08:00
            Pacific/Kiritimati  | 2026-Q4 | 0 | 2026-12-31T00:00+14:00 | 2026-12-31T23:59:59+14:00
            Pacific/Honolulu    | 2026-Q4 | 1 | 2027-01-01T00:00-10:00 | 2027-01-01T23:59:59-10:00
            Asia/Kathmandu      | 2027-Q2 | 0 | 2027-06-30T00:00+05:45 | 2027-06-30T23:59:59+05:45
            # Clocks are put forward on 28 March, back on 31 October 2027, half an hour on Lord Howe Island on 4 April
            Europe/Berlin       | 2027-Q1 | -3 | 2027-03-28T00:00+01:00 | 2027-03-28T23:59:59+02:00
            Europe/Berlin       | 2027-Q3 | 31 | 2027-10-31T00:00+02:00 | 2027-10-31T23:59:59+01:00
            Australia/Lord_Howe | 2027-Q1 | 4 | 2027-04-04T00:00+11:00 | 2027-04-04T23:59:59+10:30
            """)
    void its_days_are_those_of_the_centre(String zone, String quarter, int opens, String from, String until) {
        Wave wave = wave(quarter, opens, 1);

        assertThat(wave.opensAt(ZoneId.of(zone)))
                .isEqualTo(OffsetDateTime.parse(from).toInstant());
        assertThat(wave.askUntil(ZoneId.of(zone)))
                .isEqualTo(OffsetDateTime.parse(until).toInstant());
    }

    private static Wave wave(String quarter, int opens, int sending) {
        return Wave.ofQuarter(
                new WaveId(new UUID(1, 1)),
                new ProgrammeRef("quarterly"),
                Quarter.parse(quarter).orElseThrow(),
                new Trigger.QuarterlyWave(opens, sending, 90, null, ServiceFilter.ALL),
                NOW);
    }
}
