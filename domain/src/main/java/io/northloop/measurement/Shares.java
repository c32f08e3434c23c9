package io.northloop.measurement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares in percent with one decimal that add up to exactly 100.0 (largest remainder).
 *
 * @param promoters 0.0 … 100.0
 * @param passives 0.0 … 100.0
 * @param detractors 0.0 … 100.0
 */
public record Shares(BigDecimal promoters, BigDecimal passives, BigDecimal detractors) {

    private static final long TENTHS = 1000;

    /** Shares of at least one answer. */
    public static Shares of(long promoters, long passives, long detractors) {
        long n = promoters + passives + detractors;
        if (n <= 0) {
            throw new IllegalArgumentException("no answers, no shares");
        }
        long[] counts = {promoters, passives, detractors};
        long[] tenths = new long[counts.length];
        long left = TENTHS;
        for (int i = 0; i < counts.length; i++) {
            tenths[i] = counts[i] * TENTHS / n;
            left -= tenths[i];
        }
        List<Integer> byRemainder = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> counts[i] * TENTHS % n)
                        .reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            tenths[byRemainder.get(i)]++;
        }
        return new Shares(
                BigDecimal.valueOf(tenths[0], 1), BigDecimal.valueOf(tenths[1], 1), BigDecimal.valueOf(tenths[2], 1));
    }
}
