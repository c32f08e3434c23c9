package io.northloop.measurement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a published figure measures. */
public enum BenchmarkMetric {
    /** Points, −100 … +100. */
    NPS(-100, 100),
    /** Points of a 1000-point index, by whatever model. */
    CSI(0, 1000);

    private final BigDecimal least;
    private final BigDecimal most;

    BenchmarkMetric(int least, int most) {
        this.least = BigDecimal.valueOf(least);
        this.most = BigDecimal.valueOf(most);
    }

    /** The metric of that name; empty for any other. */
    public static Optional<BenchmarkMetric> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(metric -> metric.name().equals(name))
                .findFirst();
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }
}
