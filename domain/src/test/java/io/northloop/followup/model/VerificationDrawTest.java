package io.northloop.followup.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.followup.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerificationDrawTest {

    private static final int CASES = 20_000;
    private static final Instant CLOSED = Instant.parse("2026-03-01T10:00:00Z");

    /** Binomial: beyond 5 standard deviations less than once in a million seeds; the seed here is fixed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 50, 99, 100})
    void draws_the_share_that_was_set(int percent) {
        double expected = CASES * percent / 100.0;
        double deviation = Math.sqrt(expected * (1 - percent / 100.0));
        assertThat((double) drawn(7, percent).size()).isBetween(expected - 5 * deviation, expected + 5 * deviation);
    }

    @Test
    void is_repeatable_with_the_seed_and_different_with_another() {
        assertThat(drawn(7, 10)).isEqualTo(drawn(7, 10)).isNotEqualTo(drawn(8, 10));
    }

    @Test
    void a_case_that_is_closed_again_is_drawn_anew() {
        VerificationDraw draw = new VerificationDraw(7);
        long changed = IntStream.range(0, 1_000)
                .filter(i -> draw.draws(id(i), CLOSED, 50) != draw.draws(id(i), CLOSED.plusSeconds(60), 50))
                .count();
        assertThat(changed).isBetween(400L, 600L);
    }

    private static List<Integer> drawn(long seed, int percent) {
        VerificationDraw draw = new VerificationDraw(seed);
        return IntStream.range(0, CASES)
                .filter(i -> draw.draws(id(i), CLOSED, percent))
                .boxed()
                .toList();
    }

    /** Ids as they are: close to one another in time. */
    private static CaseId id(int i) {
        return new CaseId(new UUID(0x0192f3a4b5c67000L + i / 100, 0x8000000000000000L + i));
    }
}
