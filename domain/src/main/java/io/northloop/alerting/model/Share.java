package io.northloop.alerting.model;

import io.northloop.shared.WilsonInterval;
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
        return interval().low();
    }

    /** Upper end of Wilson's interval at 95 %. */
    public double high() {
        return interval().high();
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
     * How probable so many or more are where all parts of the whole lie among it by chance: Fisher's exact test,
     * one-sided.
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

    private WilsonInterval interval() {
        return WilsonInterval.of(part, of, WilsonInterval.Z95);
    }
}
