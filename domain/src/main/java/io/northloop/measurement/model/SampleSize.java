package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How many answers a wanted margin of error needs (statistics, Uncertainty). */
public final class SampleSize {

    /** Half promoters, half detractors: the most that answers can vary. */
    public static final double WORST_VARIANCE = 1;

    private static final int ADDED = 3;

    private SampleSize() {}

    /**
     * Answers for ± {@code margin} with the adjusted Wald interval: z²·V/e² − 3, rounded up.
     *
     * @param margin points of NPS, above 0
     * @param variance of one answer, 0 … 1
     */
    public static long forMargin(double margin, double variance, Confidence confidence) {
        return Math.max(0, (long) Math.ceil(plain(margin, variance, confidence)) - ADDED);
    }

    /**
     * The same where only {@code population} customers exist at all: n/(1 + (n − 1)/N), rounded up.
     *
     * @param population N ≥ 1
     */
    public static long forMargin(double margin, double variance, Confidence confidence, long population) {
        long n = forMargin(margin, variance, confidence);
        return n == 0 ? 0 : (long) Math.ceil(n / (1 + (n - 1) / (double) population));
    }

    /**
     * Answers in each of two groups so that a true difference between them is found at the confidence asked:
     * (z + z_power)²·(V₁ + V₂)/d² − 3, rounded up.
     *
     * @param difference d, points of NPS, above 0
     * @param varianceA of one answer in the first group, 0 … 1
     * @param varianceB of one answer in the second group, 0 … 1
     * @param power probability of finding it, 0.5 … below 1
     */
    public static long forDifference(
            double difference, double varianceA, double varianceB, Confidence confidence, double power) {
        if (!(power >= 0.5 && power < 1) || !(difference > 0)) {
            throw new IllegalArgumentException("difference " + difference + ", power " + power);
        }
        double z = confidence.z() + NormalDistribution.of(0, 1).inverseCumulativeProbability(power);
        double d = difference / 100;
        return Math.max(0, (long) Math.ceil(z * z * (varianceA + varianceB) / (d * d)) - ADDED);
    }

    private static double plain(double margin, double variance, Confidence confidence) {
        if (!(margin > 0) || !(variance >= 0 && variance <= WORST_VARIANCE)) {
            throw new IllegalArgumentException("margin " + margin + ", variance " + variance);
        }
        double e = margin / 100;
        return confidence.z() * confidence.z() * variance / (e * e);
    }
}
