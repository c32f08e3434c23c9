package io.northloop.measurement.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Respondents who have both an index and a score, the score coded +1 for promoters, 0 for passives, −1 for detractors.
 *
 * @param n how many
 * @param index Σx, in points
 * @param code Σc
 * @param product Σx·c
 */
public record ScoredPairs(long n, BigDecimal index, long code, BigDecimal product) {

    public static final ScoredPairs NONE = new ScoredPairs(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

    private static final int HUNDRED = 100;

    public ScoredPairs plus(ScoredPairs other) {
        return new ScoredPairs(n + other.n, index.add(other.index), code + other.code, product.add(other.product));
    }

    /**
     * Covariance of mean index and NPS, both in points, where some have only one of them: 100·cov(x, c)·n ÷ (indices ·
     * scores); empty for fewer than two pairs.
     *
     * @param indices of how many respondents the mean index is
     * @param scores of how many the NPS is
     */
    public Optional<Double> covarianceOfMeans(long indices, long scores) {
        if (n < 2) {
            return Optional.empty();
        }
        // n·Σxc − Σx·Σc without rounding: no cancellation.
        BigDecimal spread = product.multiply(BigDecimal.valueOf(n)).subtract(index.multiply(BigDecimal.valueOf(code)));
        return Optional.of(HUNDRED * spread.doubleValue() / ((double) (n - 1) * indices * scores));
    }
}
