package io.northloop.measurement.model;

import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * How far small centres lean on their peers (statistics, League tables): counts of the centres are
 * Dirichlet-multinomial around the shares of all answers together; how alike centres are is the concentration α₀, by
 * maximum likelihood. A centre's own answers then weigh n against α₀.
 *
 * @param shares of all answers together, none of them 0
 * @param concentration α₀, in answers: above 0, at most {@value #MOST}
 */
public record CentreShrinkage(CategoryShares shares, double concentration) {

    /** Beyond this centres are as good as equal. */
    public static final double MOST = 1000;

    private static final double LEAST = 0.1;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double PRECISION = 1e-7;

    public CentreShrinkage {
        if (!(concentration > 0 && concentration <= MOST)) {
            throw new IllegalArgumentException("concentration " + concentration);
        }
    }

    /**
     * Learns from centres; those without answers say nothing. With fewer than two there is nothing to compare: α₀ is
     * greatest.
     */
    public static CentreShrinkage of(List<NpsCounts> centres) {
        List<NpsCounts> asked =
                centres.stream().filter(counts -> counts.n() > 0).toList();
        NpsCounts together = asked.stream().reduce(new NpsCounts(0, 0, 0), NpsCounts::plus);
        CategoryShares shares = CentrePosterior.ofItself(together).shares();
        return new CentreShrinkage(shares, asked.size() < 2 ? MOST : mostLikely(asked, shares));
    }

    /** What is known of one centre: its own answers and α₀ lent ones. */
    public CentrePosterior posterior(NpsCounts counts) {
        return new CentrePosterior(
                concentration * shares.detractors() + counts.detractors(),
                concentration * shares.passives() + counts.passives(),
                concentration * shares.promoters() + counts.promoters());
    }

    /** Golden-section search on the logarithm: the likelihood has one top there. */
    private static double mostLikely(List<NpsCounts> centres, CategoryShares shares) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        while (high - low > PRECISION) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (likelihood(centres, shares, Math.exp(left)) < likelihood(centres, shares, Math.exp(right))) {
                low = left;
            } else {
                high = right;
            }
        }
        return Math.clamp(Math.exp((low + high) / 2), LEAST, MOST);
    }

    private static double likelihood(List<NpsCounts> centres, CategoryShares shares, double concentration) {
        double sum = 0;
        for (NpsCounts counts : centres) {
            sum += Gamma.logGamma(concentration) - Gamma.logGamma(concentration + counts.n());
            sum += gain(concentration * shares.detractors(), counts.detractors());
            sum += gain(concentration * shares.passives(), counts.passives());
            sum += gain(concentration * shares.promoters(), counts.promoters());
        }
        return sum;
    }

    private static double gain(double lent, long own) {
        return Gamma.logGamma(lent + own) - Gamma.logGamma(lent);
    }
}
