package io.northloop.alerting.model;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.measurement.Baseline;

/**
 * Watches a centre answer by answer for an NPS 20 points below its baseline (statistics, Alerting on NPS): S grows with
 * every answer that fits the fall better than the baseline, and never sinks below 0.
 */
public final class NpsCusum {

    /** Added to ln(answers expected in a quarter) for the threshold that pages HQ. */
    public static final double ALARM = 1.5;

    /** Moved from promoters to detractors: 20 points of NPS. */
    private static final double SHIFT = 0.10;

    private final Baseline baseline;
    private final double shift;

    /** @param baseline shrunk shares of the last four quarters */
    public NpsCusum(Baseline baseline) {
        this.baseline = baseline;
        // A centre with hardly any promoters can lose no more than it has: half of them then.
        this.shift = Math.min(SHIFT, baseline.promoters() / 2);
    }

    /** What one answer adds: ln of how much better it fits the fall. */
    public double weight(LoyaltyCategory category) {
        double expected = baseline.of(category);
        return switch (category) {
            case DETRACTOR -> Math.log((expected + shift) / expected);
            case PASSIVE -> 0;
            case PROMOTER -> Math.log((expected - shift) / expected);
        };
    }

    /**
     * S after one more answer.
     *
     * @param before S ≥ 0
     */
    public double next(double before, LoyaltyCategory category) {
        return Math.max(0, before + weight(category));
    }

    /**
     * From where on centre and region are told: about one false alarm in 20 quarters.
     *
     * @param expected answers in a quarter, at least 1
     */
    public static double watch(double expected) {
        return Math.log(Math.max(1, expected));
    }

    /** From where on HQ is paged. */
    public static double alarm(double expected) {
        return watch(expected) + ALARM;
    }
}
