package io.northloop.alerting.model;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Many of something at once, against a centre's own rate (statistics, Alerting: Poisson). */
public final class Burst {

    private Burst() {}

    /**
     * How probable so many or more are by chance.
     *
     * @param observed ≥ 0
     * @param expected in a stretch as long, by the centre's own rate; above 0
     * @return 0 … 1
     */
    public static double pValue(int observed, double expected) {
        return observed == 0 ? 1 : PoissonDistribution.of(expected).survivalProbability(observed - 1);
    }
}
