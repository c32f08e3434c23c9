package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import java.util.List;

/**
 * NPS weighted by strata whose shares of all customers are known (statistics, Uncertainty): Σ W·NPS, standard error
 * √(Σ W²·V/(n − 1)).
 *
 * @param nps points
 * @param standardError points
 */
public record Poststratification(double nps, double standardError) {

    private static final double TOLERANCE = 1e-9;

    /** NPS ± z·SE, clipped to ±100. */
    public Interval interval(Confidence confidence) {
        return new Estimate(nps, standardError)
                .interval(confidence, IntervalMethod.WALD)
                .clipped(NpsFigures.LIMIT);
    }

    /**
     * @param share of all customers, 0 … 1
     * @param counts at least two answers
     */
    public record Stratum(double share, NpsCounts counts) {

        public Stratum {
            if (!(share >= 0 && share <= 1) || counts.n() < 2) {
                throw new IllegalArgumentException("share " + share + " of " + counts);
            }
        }
    }

    /** @param strata whose shares sum to 1 */
    public static Poststratification of(List<Stratum> strata) {
        double shares = strata.stream().mapToDouble(Stratum::share).sum();
        if (Math.abs(shares - 1) > TOLERANCE) {
            throw new IllegalArgumentException("shares sum to " + shares);
        }
        double nps = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            NpsCounts counts = stratum.counts();
            nps += stratum.share() * counts.nps();
            variance += stratum.share() * stratum.share() * counts.variance() / (counts.n() - 1);
        }
        return new Poststratification(nps, 100 * Math.sqrt(variance));
    }
}
