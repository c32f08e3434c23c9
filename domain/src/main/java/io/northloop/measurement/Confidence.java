package io.northloop.measurement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Confidence of an interval; 95 % unless asked. */
public enum Confidence {
    P90("0.90"),
    P95("0.95"),
    P99("0.99");

    private final BigDecimal level;
    private final double z;

    Confidence(String level) {
        this.level = new BigDecimal(level);
        this.z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - this.level.doubleValue()) / 2);
    }

    /** The level as a share, such as 0.95. */
    public BigDecimal level() {
        return level;
    }

    /** Two-sided normal quantile: 1.96 at 95 %. */
    public double z() {
        return z;
    }

    /** The confidence written as {@code 0.95}, with or without trailing zeros. */
    public static Optional<Confidence> parse(String text) {
        try {
            BigDecimal asked = new BigDecimal(text);
            return Arrays.stream(values())
                    .filter(c -> c.level.compareTo(asked) == 0)
                    .findFirst();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
