package io.northloop.message.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant SINCE = Instant.parse("2026-11-02T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "6, PT16M", "7, PT30M", "50, PT30M"})
    void waits_longer_each_time_up_to_half_an_hour(int attempts, Duration pause) {
        assertThat(RetrySchedule.next(attempts, SINCE, SINCE)).contains(SINCE.plus(pause));
    }

    @Test
    void gives_up_after_three_days() {
        Instant almost = SINCE.plus(Duration.ofDays(3)).minus(Duration.ofMinutes(30));

        assertThat(RetrySchedule.next(100, SINCE, almost)).isPresent();
        assertThat(RetrySchedule.next(100, SINCE, almost.plusSeconds(1))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"wang@example.com, w***@e***.com", "a@b, a***@b***", "+8613800138000, ***00"})
    void shows_too_little_of_an_address_to_write_to(String address, String shown) {
        assertThat(MaskedAddress.of(address)).isEqualTo(shown);
    }
}
