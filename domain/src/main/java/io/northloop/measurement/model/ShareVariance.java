package io.northloop.measurement.model;

/** The variance that every formula of NPS starts from. */
final class ShareVariance {

    private ShareVariance() {}

    /**
     * V = p + d − (p − d)² of one answer coded +1, 0, −1; the covariance of p and d is in there.
     *
     * @param p share of promoters, 0 … 1
     * @param d share of detractors, 0 … 1
     */
    static double of(double p, double d) {
        double mean = p - d;
        // Rounding may push an all-promoters sample a hair below zero.
        return Math.max(0, p + d - mean * mean);
    }
}
