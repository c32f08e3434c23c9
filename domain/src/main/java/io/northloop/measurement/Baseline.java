package io.northloop.measurement;

import io.northloop.customer.LoyaltyCategory;

/**
 * What the answers of four quarters lead to expect of a unit or programme (statistics, League tables and baselines).
 *
 * @param detractors expected share, above 0; the three add up to 1
 * @param passives expected share, above 0
 * @param promoters expected share, above 0
 * @param deviation how uncertain its NPS is, as a standard deviation in points
 * @param n its own answers in those quarters
 * @param quarters in how many of them it had answers, 1 … 4
 */
public record Baseline(double detractors, double passives, double promoters, double deviation, long n, int quarters) {

    private static final double TOLERANCE = 1e-9;

    public Baseline {
        if (!(detractors > 0 && passives > 0 && promoters > 0)
                || !(Math.abs(detractors + passives + promoters - 1) < TOLERANCE)) {
            throw new IllegalArgumentException(
                    "not shares of one whole: " + detractors + ", " + passives + ", " + promoters);
        }
        if (!(deviation >= 0) || n < 1 || quarters < 1 || quarters > 4) {
            throw new IllegalArgumentException(n + " answers in " + quarters + " quarters");
        }
    }

    /** In points, −100 … 100. */
    public double nps() {
        return 100 * (promoters - detractors);
    }

    /** Variance of one answer coded +1, 0, −1. */
    public double variance() {
        return promoters + detractors - (promoters - detractors) * (promoters - detractors);
    }

    /** Answers in a quarter that had any. */
    public double perQuarter() {
        return (double) n / quarters;
    }

    public double of(LoyaltyCategory category) {
        return switch (category) {
            case DETRACTOR -> detractors;
            case PASSIVE -> passives;
            case PROMOTER -> promoters;
        };
    }
}
