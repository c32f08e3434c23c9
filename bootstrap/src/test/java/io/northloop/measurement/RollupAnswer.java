package io.northloop.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the naive recount knows it.
 *
 * @param score {@code null} where the question was left out
 */
record RollupAnswer(
        String unit,
        LocalDate day,
        String touchpoint,
        String adviser,
        @Nullable Integer score,
        BigDecimal weight,
        boolean trusted) {

    RollupAnswer trusted(boolean now) {
        return new RollupAnswer(unit, day, touchpoint, adviser, score, weight, now);
    }

    RollupAnswer scored(int now) {
        return new RollupAnswer(unit, day, touchpoint, adviser, now, weight, trusted);
    }

    /** One in ten has no score. */
    static RollupAnswer any(Random random) {
        return new RollupAnswer(
                List.of("rollup-a", "rollup-b", "rollup-c").get(random.nextInt(3)),
                LocalDate.of(2025, 11, 20).plusDays(random.nextInt(75)),
                List.of("", "delivery").get(random.nextInt(2)),
                List.of("", "per-1", "per-2").get(random.nextInt(3)),
                random.nextInt(10) == 0 ? null : random.nextInt(11),
                BigDecimal.valueOf(1 + random.nextInt(3000), 3),
                true);
    }

    static List<Long> scores(List<RollupAnswer> answers) {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(score -> answers.stream()
                        .filter(a -> Objects.equals(a.score(), score))
                        .count())
                .toList();
    }

    static BigDecimal weight(List<RollupAnswer> answers, int from, int to, int power) {
        return answers.stream()
                .filter(a -> a.score() != null && a.score() >= from && a.score() <= to)
                .map(a -> a.weight().pow(power))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
