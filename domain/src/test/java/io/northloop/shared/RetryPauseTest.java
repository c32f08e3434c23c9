package io.northloop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPauseTest {

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 4", "8, 512", "9, 600", "2147483647, 600"})
    void doubles_from_two_seconds_to_ten_minutes(int failures, long seconds) {
        assertThat(RetryPause.after(failures)).hasSeconds(seconds);
    }
}
