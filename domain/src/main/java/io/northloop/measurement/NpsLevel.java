package io.northloop.measurement;

import java.math.BigDecimal;

/** What an NPS amounts to (method §4). Bands are half-open: the lower bound is inside. */
public enum NpsLevel {
    EXCELLENT(50),
    GOOD(30),
    PASS(10),
    WARNING(0),
    CRISIS(-100);

    private final BigDecimal from;

    NpsLevel(int from) {
        this.from = BigDecimal.valueOf(from);
    }

    /** Lower bound of the band, in points of NPS. */
    public BigDecimal from() {
        return from;
    }

    /**
     * The level of a score.
     *
     * @param oneDecimal NPS rounded to one decimal, half away from zero: 49.96 is 50.0 and so excellent
     */
    public static NpsLevel of(BigDecimal oneDecimal) {
        for (NpsLevel level : values()) {
            if (oneDecimal.compareTo(level.from) >= 0) {
                return level;
            }
        }
        throw new IllegalArgumentException("NPS below -100: " + oneDecimal);
    }
}
