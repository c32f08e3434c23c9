package io.northloop.measurement.model;

import io.northloop.customer.LoyaltyCategory;

/**
 * Shares of the three categories, each 0 … 1, together 1.
 *
 * @param detractors d
 * @param passives m
 * @param promoters p
 */
public record CategoryShares(double detractors, double passives, double promoters) {

    private static final double TOLERANCE = 1e-9;

    public CategoryShares {
        if (!(detractors >= 0 && passives >= 0 && promoters >= 0)
                || !(Math.abs(detractors + passives + promoters - 1) < TOLERANCE)) {
            throw new IllegalArgumentException(
                    "not shares of one whole: " + detractors + ", " + passives + ", " + promoters);
        }
    }

    /** The shares among answers; n must not be 0. */
    public static CategoryShares of(NpsCounts counts) {
        double n = counts.n();
        return new CategoryShares(counts.detractors() / n, counts.passives() / n, counts.promoters() / n);
    }

    /** 100·(p − d). */
    public double nps() {
        return 100 * (promoters - detractors);
    }

    /** Variance of one answer coded +1, 0, −1, between 0 and 1. */
    public double variance() {
        return ShareVariance.of(promoters, detractors);
    }

    public double of(LoyaltyCategory category) {
        return switch (category) {
            case DETRACTOR -> detractors;
            case PASSIVE -> passives;
            case PROMOTER -> promoters;
        };
    }
}
