package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;

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

    private static double plain(double margin, double variance, Confidence confidence) {
        if (!(margin > 0) || !(variance >= 0 && variance <= WORST_VARIANCE)) {
            throw new IllegalArgumentException("margin " + margin + ", variance " + variance);
        }
        double e = margin / 100;
        return confidence.z() * confidence.z() * variance / (e * e);
    }
}
