package io.northloop.measurement.model;

import java.math.BigDecimal;

/**
 * Sums of weights of one category, exact.
 *
 * @param sum Σw ≥ 0
 * @param squares Σw² ≥ 0
 */
public record CategoryWeights(BigDecimal sum, BigDecimal squares) {

    public static final CategoryWeights NONE = new CategoryWeights(BigDecimal.ZERO, BigDecimal.ZERO);

    public CategoryWeights {
        if (sum.signum() < 0 || squares.signum() < 0) {
            throw new IllegalArgumentException("negative weights");
        }
    }

    public CategoryWeights plus(CategoryWeights other) {
        return new CategoryWeights(sum.add(other.sum), squares.add(other.squares));
    }
}
