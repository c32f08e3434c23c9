package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PosterTokenTest {

    private static final String TOKEN = "7k3m9q2w8x5v4t6r1p0n7j3h2g";

    @Test
    void is_found_however_it_was_typed_from_paper() {
        assertThat(PosterToken.parse(TOKEN.toUpperCase(Locale.ROOT))).contains(new PosterToken(TOKEN));
        assertThat(PosterToken.parse("7K3M-9Q2W-8X5V-4T6R-LPON-7J3H-2G")).contains(new PosterToken(TOKEN));
        assertThat(PosterToken.parse(TOKEN + "a")).isEmpty();
        assertThat(PosterToken.parse("u" + TOKEN.substring(1))).isEmpty();
    }

    @Test
    void keeps_its_secret() {
        assertThat(new PosterToken(TOKEN).toString()).doesNotContain(TOKEN);
        assertThat(new PosterToken(TOKEN).hash()).hasSize(32);
        assertThatThrownBy(() -> new PosterToken("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
