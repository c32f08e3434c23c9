package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Counts of the three categories; the source of every unweighted NPS.
 *
 * @param promoters P ≥ 0
 * @param passives M ≥ 0
 * @param detractors D ≥ 0
 */
public record NpsCounts(long promoters, long passives, long detractors) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public NpsCounts {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException("negative count");
        }
    }

    public long n() {
        return promoters + passives + detractors;
    }

    /** 100·(P − D)/n; n must not be 0: without answers there is no NPS. */
    public double nps() {
        requireAnswers();
        return 100.0 * (promoters - detractors) / n();
    }

    /** The NPS rounded once from the counts, half away from zero. */
    public BigDecimal npsRounded(int decimals) {
        requireAnswers();
        // HALF_UP of BigDecimal is half away from zero.
        return BigDecimal.valueOf(promoters - detractors)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(n()), decimals, RoundingMode.HALF_UP);
    }

    /** Variance of one answer coded +1, 0, −1: V = p + d − (p − d)², between 0 and 1. */
    public double variance() {
        requireAnswers();
        return ShareVariance.of((double) promoters / n(), (double) detractors / n());
    }

    /** 100·√(V/n), in points of NPS. */
    public double standardError() {
        return 100 * Math.sqrt(variance() / n());
    }

    /**
     * Standard error where the answers are a good part of all there are: 100·√(V/(n − 1)·(1 − n/N)), in points
     * (statistics, Uncertainty). Only for "all customers of this period", never in alerts.
     *
     * @param population N ≥ n; n must be at least 2
     */
    public double standardErrorAmong(long population) {
        if (n() < 2 || population < n()) {
            throw new IllegalArgumentException(n() + " answers of " + population + " customers");
        }
        return 100 * Math.sqrt(variance() / (n() - 1) * (1 - (double) n() / population));
    }

    /** NPS ± z times {@link #standardErrorAmong}, clipped to ±100. */
    public Interval intervalAmong(long population, Confidence confidence) {
        return new Estimate(nps(), standardErrorAmong(population))
                .interval(confidence, IntervalMethod.WALD)
                .clipped(NpsFigures.LIMIT);
    }

    public NpsCounts plus(NpsCounts other) {
        return new NpsCounts(promoters + other.promoters, passives + other.passives, detractors + other.detractors);
    }

    private void requireAnswers() {
        if (n() == 0) {
            throw new IllegalStateException("no answers, no NPS");
        }
    }
}
