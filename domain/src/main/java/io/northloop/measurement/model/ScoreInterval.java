package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;

/**
 * Score interval of an NPS: every value δ that the score test does not reject. The variance under δ is that of the
 * multinomial shares most likely given p − d = δ, which a quadratic equation yields. (The R package NPS calls the same
 * interval "iterative".)
 */
final class ScoreInterval {

    /** Halvings of an interval of at most 2; the rest is far below double precision's reach. */
    private static final int HALVINGS = 80;

    private final NpsCounts counts;
    private final double n;
    private final double observed;

    private ScoreInterval(NpsCounts counts) {
        this.counts = counts;
        this.n = counts.n();
        this.observed = counts.nps() / 100;
    }

    static Interval of(NpsCounts counts, Confidence confidence) {
        ScoreInterval score = new ScoreInterval(counts);
        return new Interval(
                100 * score.bound(-1, confidence.z()),
                100 * score.bound(1, confidence.z()),
                confidence,
                IntervalMethod.SCORE);
    }

    /** The outermost value towards {@code end} that is not rejected. */
    private double bound(double end, double z) {
        double kept = observed;
        double rejected = end;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (kept + rejected) / 2;
            if (accepts(middle, z)) {
                kept = middle;
            } else {
                rejected = middle;
            }
        }
        return kept;
    }

    private boolean accepts(double delta, double z) {
        double p = likeliestPromoters(delta);
        double variance = ShareVariance.of(p, p - delta);
        double distance = observed - delta;
        return distance * distance * n <= z * z * variance;
    }

    /**
     * Share of promoters that maximises P·ln p + M·ln(1 − p − d) + D·ln d with d = p − δ: the larger root of
     * −2n·p² + (P(1 + 3δ) + D(1 + δ) + 2Mδ)·p − Pδ(1 + δ) = 0, which always lies in [max(0, δ), (1 + δ)/2].
     */
    private double likeliestPromoters(double delta) {
        double a = -2 * n;
        double b = counts.promoters() * (1 + 3 * delta)
                + counts.detractors() * (1 + delta)
                + 2 * counts.passives() * delta;
        double c = -counts.promoters() * delta * (1 + delta);
        double root = (-b - Math.sqrt(Math.max(0, b * b - 4 * a * c))) / (2 * a);
        return Math.clamp(root, Math.max(0, delta), (1 + delta) / 2);
    }
}
