package io.northloop.measurement.model;

import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.BenchmarkSet;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published figure of somebody in a market (method §4, §5).
 *
 * @param name of the brand, or of the group of brands
 * @param low in points of the metric
 * @param high the same as {@code low}, unless a range was published
 * @param n how many were asked; {@code null} where it was not published
 * @param interval {@code null} where none was published
 */
public record Benchmark(
        BenchmarkId id,
        BenchmarkSet set,
        String name,
        BigDecimal low,
        BigDecimal high,
        @Nullable Long n,
        @Nullable Published interval) {

    /**
     * An interval as it was published.
     *
     * @param confidence 0 … 1; {@code null} where it was not said
     */
    public record Published(
            BigDecimal low, BigDecimal high, @Nullable BigDecimal confidence) {}

    /** Whether the other says the same of the same. */
    public boolean saysTheSameAs(Benchmark other) {
        return set.equals(other.set)
                && name.equals(other.name)
                && low.compareTo(other.low) == 0
                && high.compareTo(other.high) == 0
                && Objects.equals(n, other.n)
                && sameInterval(interval, other.interval);
    }

    private static boolean sameInterval(@Nullable Published one, @Nullable Published other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.low.compareTo(other.low) == 0
                && one.high.compareTo(other.high) == 0
                && same(one.confidence, other.confidence);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
