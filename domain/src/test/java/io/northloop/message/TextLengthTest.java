package io.northloop.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.message.TextLength.Alphabet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1, GSM_7, 1, 1",
        "a, 160, GSM_7, 160, 1",
        "a, 161, GSM_7, 161, 2",
        "a, 306, GSM_7, 306, 2",
        "a, 307, GSM_7, 307, 3",
        "€, 80, GSM_7, 160, 1",
        "€, 81, GSM_7, 162, 2",
        "_, 160, GSM_7, 160, 1",
        "é, 160, GSM_7, 160, 1",
        "ç, 70, UCS_2, 70, 1",
        "您, 70, UCS_2, 70, 1",
        "您, 71, UCS_2, 71, 2",
        "您, 134, UCS_2, 134, 2",
        "您, 135, UCS_2, 135, 3",
        "😀, 35, UCS_2, 70, 1",
        "😀, 36, UCS_2, 72, 2",
    })
    void counts_what_a_provider_bills(String character, int times, Alphabet alphabet, int units, int segments) {
        assertThat(TextLength.of(character.repeat(times))).isEqualTo(new TextLength(alphabet, units, segments));
    }
}
