package io.northloop.measurement;

import java.math.BigDecimal;

/** What a customer satisfaction index amounts to (method §5). Bands are half-open: the lower bound is inside. */
public enum CsiLevel {
    BENCHMARK(850),
    EXCELLENT(800),
    GOOD(750),
    PASS(700),
    NEEDS_IMPROVEMENT(100);

    private final BigDecimal from;

    CsiLevel(int from) {
        this.from = BigDecimal.valueOf(from);
    }

    /** Lower bound of the band, in points of the index. */
    public BigDecimal from() {
        return from;
    }

    /**
     * The level of an index.
     *
     * @param oneDecimal index rounded to one decimal: 849.96 is 850.0 and so benchmark
     */
    public static CsiLevel of(BigDecimal oneDecimal) {
        for (CsiLevel level : values()) {
            if (oneDecimal.compareTo(level.from) >= 0) {
                return level;
            }
        }
        throw new IllegalArgumentException("index below 100: " + oneDecimal);
    }
}
