package io.northloop.measurement.model;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is known of a centre's shares after its own answers and those of its peers: a Dirichlet distribution
 * (statistics, League tables). Each parameter is a count of answers, the peers' lent ones included.
 *
 * @param detractors a_D &gt; 0
 * @param passives a_M &gt; 0
 * @param promoters a_P &gt; 0
 */
public record CentrePosterior(double detractors, double passives, double promoters) {

    private static final double LENT = 0.5;

    public CentrePosterior {
        if (!(detractors > 0 && passives > 0 && promoters > 0)) {
            throw new IllegalArgumentException("not above 0: " + detractors + ", " + passives + ", " + promoters);
        }
    }

    /** Of a unit without peers, as good as raw: half an answer is lent to each category, so that none is impossible. */
    public static CentrePosterior ofItself(NpsCounts own) {
        return new CentrePosterior(own.detractors() + LENT, own.passives() + LENT, own.promoters() + LENT);
    }

    private double total() {
        return detractors + passives + promoters;
    }

    /** Expected NPS, 100·(a_P − a_D)/A. */
    public double nps() {
        return 100 * (promoters - detractors) / total();
    }

    /** √([(a_P + a_D)/A − mean²]/(A + 1)), in points of NPS. */
    public double standardDeviation() {
        double mean = nps() / 100;
        return 100 * Math.sqrt(((promoters + detractors) / total() - mean * mean) / (total() + 1));
    }

    public CategoryShares shares() {
        return new CategoryShares(detractors / total(), passives / total(), promoters / total());
    }

    /**
     * How probable it is that the true NPS lies below a value. Given the share m of passives, promoters are a beta
     * distributed part of the others; the rest is an integral over m.
     *
     * @param nps in points, between −100 and 100
     * @return 0 … 1
     */
    public double probabilityBelow(double nps) {
        double bound = nps / 100;
        BetaDistribution ofOthers = BetaDistribution.of(promoters, detractors);
        if (bound == 0) {
            return ofOthers.cumulativeProbability(0.5);
        }
        BetaDistribution ofPassives = BetaDistribution.of(passives, promoters + detractors);
        // Beyond this share of passives the NPS cannot reach the bound, whoever the others are.
        double edge = 1 - Math.abs(bound);
        double beyond = bound > 0 ? ofPassives.survivalProbability(edge) : 0;
        double within = DoubleExponential.integral(
                m -> ofPassives.density(m) * ofOthers.cumulativeProbability((1 + bound / (1 - m)) / 2), 0, edge);
        return Math.clamp(beyond + within, 0, 1);
    }
}
