package io.northloop.alerting.model;

import io.northloop.measurement.Confidence;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How many of how many.
 *
 * @param part 0 … of
 * @param of at least 1
 */
public record Share(long part, long of) {

    public Share {
        if (part < 0 || part > of || of < 1) {
            throw new IllegalArgumentException(part + " of " + of);
        }
    }

    public double value() {
        return (double) part / of;
    }

    /** Lower end of Wilson's interval at 95 %. */
    public double low() {
        return centre() - margin();
    }

    /** Upper end of Wilson's interval at 95 %. */
    public double high() {
        return centre() + margin();
    }

    /** How probable so few or fewer are where the true share is the target. */
    public double pValueBelow(double target) {
        return BinomialDistribution.of(Math.toIntExact(of), target).cumulativeProbability(Math.toIntExact(part));
    }

    /** How probable so many or more are where the true share is the target. */
    public double pValueAbove(double target) {
        return part == 0
                ? 1
                : BinomialDistribution.of(Math.toIntExact(of), target).survivalProbability(Math.toIntExact(part) - 1);
    }

    /**
     * How probable so many or more are where all parts of the whole lie among it by chance: Fisher's exact test, one-sided.
     *
     * @param whole that this share is a part of, itself included
     */
    public double pValueAmong(Share whole) {
        return part == 0
                ? 1
                : HypergeometricDistribution.of(
                                Math.toIntExact(whole.of), Math.toIntExact(whole.part), Math.toIntExact(of))
                        .survivalProbability(Math.toIntExact(part) - 1);
    }

    private static double z2() {
        return Confidence.P95.z() * Confidence.P95.z();
    }

    private double centre() {
        return (part + z2() / 2) / (of + z2());
    }

    private double margin() {
        double p = value();
        return Confidence.P95.z() * Math.sqrt(p * (1 - p) * of + z2() / 4) / (of + z2());
    }
}
