package io.northloop.access.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeepAuditTrailTest {

    @Test
    void no_entry_can_look_like_two() {
        assertThat(KeepAuditTrail.oneLine("east\r\naccount:admin sign-in.succeeded"))
                .isEqualTo("east\\u{d}\\u{a}account:admin sign-in.succeeded");
        assertThat(KeepAuditTrail.oneLine("a\u2028b\u0000c")).isEqualTo("a\\u{2028}b\\u{0}c");
    }

    @Test
    void nothing_turns_the_direction_of_what_follows() {
        assertThat(KeepAuditTrail.oneLine("file\u202Ecod.exe")).isEqualTo("file\\u{202e}cod.exe");
    }

    @Test
    void words_of_every_language_stay_and_nothing_is_endless() {
        assertThat(KeepAuditTrail.oneLine("上海 · Zürich 😀")).isEqualTo("上海 · Zürich 😀");
        assertThat(KeepAuditTrail.oneLine("x".repeat(5_000))).hasSize(300);
    }
}
