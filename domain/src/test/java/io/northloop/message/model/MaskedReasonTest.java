package io.northloop.message.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedReasonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 <wang.li@example.com>: User unknown | 550 5.1.1 <***>: User unknown
            mailto:wang@example.com is full               | mailto:*** is full
            +86 138-0013-8000 is switched off             | *** is switched off
            停机 13800138000                               | 停机 ***
            552 5.2.2 quota of 10240 reached              | 552 5.2.2 quota of 10240 reached
            """)
    void keeps_what_is_said_and_not_to_whom(String reason, String masked) {
        assertThat(MaskedReason.of(reason)).isEqualTo(masked);
    }
}
