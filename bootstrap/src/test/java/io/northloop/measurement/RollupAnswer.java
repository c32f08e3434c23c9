package io.northloop.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An answer as the naive recount knows it.
 *
 * @param count −1 where an earlier one is taken back
 */
record RollupAnswer(
        String unit,
        LocalDate day,
        String touchpoint,
        String adviser,
        int score,
        BigDecimal weight,
        boolean trusted,
        int count) {

    RollupAnswer counted(boolean asTrusted, int times) {
        return new RollupAnswer(unit, day, touchpoint, adviser, score, weight, asTrusted, times);
    }

    static RollupAnswer any(Random random) {
        return new RollupAnswer(
                List.of("rollup-a", "rollup-b", "rollup-c").get(random.nextInt(3)),
                LocalDate.of(2025, 11, 20).plusDays(random.nextInt(75)),
                List.of("", "delivery").get(random.nextInt(2)),
                List.of("", "per-1", "per-2").get(random.nextInt(3)),
                random.nextInt(11),
                BigDecimal.valueOf(random.nextInt(3000), 3),
                true,
                1);
    }

    /** One that counts at present. */
    static Optional<RollupAnswer> standing(List<RollupAnswer> answers, Random random) {
        List<RollupAnswer> standing =
                new ArrayList<>(answers.stream().filter(a -> a.count() > 0).toList());
        answers.stream().filter(a -> a.count() < 0).forEach(a -> standing.remove(a.counted(a.trusted(), 1)));
        Collections.shuffle(standing, random);
        return standing.stream().findFirst();
    }

    static List<Long> scores(List<RollupAnswer> answers) {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(score -> answers.stream()
                        .filter(a -> a.score() == score)
                        .mapToLong(RollupAnswer::count)
                        .sum())
                .toList();
    }

    static BigDecimal weight(List<RollupAnswer> answers, int from, int to, int power) {
        return answers.stream()
                .filter(a -> a.score() >= from && a.score() <= to)
                .map(a -> a.weight().pow(power).multiply(BigDecimal.valueOf(a.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
