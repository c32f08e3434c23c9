package io.northloop.programme.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

    @ParameterizedTest
    @CsvSource({
        // Exact binomial sums: 192, 232 and 93 are the least with which 50 answer in nine cases of ten.
        "50, 0.30, 1000, 194",
        "50, 0.25, 1000, 234",
        "50, 0.60, 1000, 94",
        "50, 1.00, 1000, 50",
        // A rate below a tenth is not believed.
        "50, 0.01, 1000, 594",
        "50, 0.00, 1000, 594",
        // There are no more than there are.
        "50, 0.30, 120, 120",
        "50, 0.30, 0, 0",
    })
    void asks_so_many_that_enough_answer(int wanted, double rate, int population, int size) {
        assertThat(new SampleSize(wanted, rate).of(population)).isEqualTo(size);
    }

    @Test
    void draws_that_many_each_once() {
        List<Integer> population = IntStream.range(0, 1_000).boxed().toList();
        List<Integer> drawn = SampleSize.draw(population, 167, new Random(7)::nextDouble);

        assertThat(drawn).hasSize(167).doesNotHaveDuplicates();
        assertThat(population).containsAll(drawn);
        assertThat(SampleSize.draw(population, 2_000, new Random(7)::nextDouble))
                .hasSize(1_000);
        assertThat(SampleSize.draw(List.of(), 5, new Random(7)::nextDouble)).isEmpty();
    }

    /** Nobody's place in the list matters: each is drawn as often as any other, within five standard deviations. */
    @Test
    void draws_everybody_alike() {
        int people = 20;
        int draws = 20_000;
        Random chance = new Random(11);
        List<Integer> population = IntStream.range(0, people).boxed().toList();
        int[] times = new int[people];
        for (int i = 0; i < draws; i++) {
            SampleSize.draw(population, 5, chance::nextDouble).forEach(who -> times[who]++);
        }

        double expected = draws * 5.0 / people;
        double deviation = Math.sqrt(draws * 0.25 * 0.75);
        assertThat(Arrays.stream(times).boxed().toList())
                .allSatisfy(count ->
                        assertThat((double) count).isBetween(expected - 5 * deviation, expected + 5 * deviation));
    }
}
