package io.northloop.response.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CharsetGuessTest {

    private static final String TEXT = "推荐分数,原因\n9,服务很好\n";

    @Test
    void tells_utf8_gbk_and_utf16_apart() {
        assertThat(guess(TEXT.getBytes(StandardCharsets.UTF_8), 1024)).isEqualTo("UTF-8");
        assertThat(guess(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), 1024))
                .isEqualTo("UTF-8");
        assertThat(guess(TEXT.getBytes(Charset.forName("GBK")), 1024)).isEqualTo("GB18030");
        assertThat(guess(TEXT.getBytes(StandardCharsets.UTF_16), 1024)).isEqualTo("UTF-16");
    }

    @Test
    void a_character_may_be_cut_by_the_end_of_a_chunk() {
        for (int chunk = 1; chunk < 8; chunk++) {
            assertThat(guess(TEXT.getBytes(StandardCharsets.UTF_8), chunk)).isEqualTo("UTF-8");
        }
    }

    @Test
    void one_byte_at_the_very_end_decides() {
        byte[] bytes = ("x".repeat(100_000) + "\u4F60").getBytes(Charset.forName("GBK"));
        assertThat(guess(bytes, 1 << 12)).isEqualTo("GB18030");
    }

    private static String guess(byte[] bytes, int chunk) {
        CharsetGuess guess = new CharsetGuess();
        for (int at = 0; at < bytes.length; at += chunk) {
            byte[] part = Arrays.copyOfRange(bytes, at, Math.min(at + chunk, bytes.length));
            guess.look(part, part.length);
        }
        return guess.name();
    }
}
