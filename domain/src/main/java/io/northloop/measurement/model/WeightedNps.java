package io.northloop.measurement.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Weighted NPS (survey weights, post-stratification) with the linearised standard error.
 *
 * @param n scored answers, weights or not
 */
public record WeightedNps(long n, CategoryWeights promoters, CategoryWeights passives, CategoryWeights detractors) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Σw. */
    public BigDecimal total() {
        return promoters.sum().add(passives.sum()).add(detractors.sum());
    }

    /** Whether there is a weighted NPS at all: some answer has a weight above 0. */
    public boolean exists() {
        return n > 0 && total().signum() > 0;
    }

    /** 100·(Σw over promoters − Σw over detractors)/Σw. */
    public double nps() {
        return 100 * mean();
    }

    /** Rounded once from the exact sums, half away from zero. */
    public BigDecimal npsRounded(int decimals) {
        return promoters
                .sum()
                .subtract(detractors.sum())
                .multiply(HUNDRED)
                .divide(total(), decimals, RoundingMode.HALF_UP);
    }

    /** 100·√(n/(n − 1)·Σw²(y − ȳ)²)/Σw in points, with y = +1, 0, −1; needs n ≥ 2. */
    public double standardError() {
        double mean = mean();
        double squares = promoters.squares().doubleValue() * (1 - mean) * (1 - mean)
                + passives.squares().doubleValue() * mean * mean
                + detractors.squares().doubleValue() * (1 + mean) * (1 + mean);
        return 100 * Math.sqrt(squares * n / (n - 1)) / total().doubleValue();
    }

    /** (Σw)²/Σw²: how many equally weighted answers would carry as much. */
    public double effectiveN() {
        double sum = total().doubleValue();
        return sum
                * sum
                / promoters
                        .squares()
                        .add(passives.squares())
                        .add(detractors.squares())
                        .doubleValue();
    }

    Estimate estimate() {
        return new Estimate(nps(), standardError());
    }

    private double mean() {
        return (promoters.sum().doubleValue() - detractors.sum().doubleValue()) / total().doubleValue();
    }
}
