package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.MeanInterval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Scores of several respondents, added up: each counts once, whatever it is made of (statistics, CSI). The same sums
 * serve the index, one dimension, or one item.
 *
 * @param n respondents with a score
 * @param sum Σx, in points
 * @param squares Σx²
 */
public record CsiSums(long n, BigDecimal sum, BigDecimal squares) {

    public static final CsiSums NONE = new CsiSums(0, BigDecimal.ZERO, BigDecimal.ZERO);

    public CsiSums {
        if (n < 0 || sum.signum() < 0 || squares.signum() < 0) {
            throw new IllegalArgumentException("negative sums");
        }
    }

    public static CsiSums of(BigDecimal score) {
        return new CsiSums(1, score, score.multiply(score));
    }

    public CsiSums plus(CsiSums other) {
        return new CsiSums(n + other.n, sum.add(other.sum), squares.add(other.squares));
    }

    /** Σx/n; n must not be 0: without answers there is no index. */
    public BigDecimal mean() {
        requireAnswers();
        return sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
    }

    /** The mean rounded once, half up. */
    public BigDecimal meanRounded(int decimals) {
        requireAnswers();
        return sum.divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP);
    }

    /** Standard deviation of single scores, on n − 1; empty for a single one. */
    public Optional<Double> standardDeviation() {
        if (n < 2) {
            return Optional.empty();
        }
        // n·Σx² − (Σx)² without rounding: no cancellation, never below 0.
        BigDecimal spread =
                squares.multiply(BigDecimal.valueOf(n)).subtract(sum.pow(2)).max(BigDecimal.ZERO);
        return Optional.of(Math.sqrt(spread.doubleValue() / ((double) n * (n - 1))));
    }

    /** sd/√n, in points. */
    public Optional<Double> standardError() {
        return standardDeviation().map(deviation -> deviation / Math.sqrt((double) n));
    }

    /** By Student's t with n − 1 degrees of freedom, not clipped; empty for a single score. */
    public Optional<MeanInterval> interval(Confidence confidence) {
        return standardError().map(error -> {
            double tail = (1 - confidence.level().doubleValue()) / 2;
            double margin = TDistribution.of((double) n - 1).inverseSurvivalProbability(tail) * error;
            double centre = mean().doubleValue();
            return new MeanInterval(centre - margin, centre + margin, confidence);
        });
    }

    private void requireAnswers() {
        if (n == 0) {
            throw new IllegalStateException("no answers, no index");
        }
    }
}
