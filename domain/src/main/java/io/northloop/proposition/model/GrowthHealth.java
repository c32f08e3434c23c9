package io.northloop.proposition.model;

import java.math.BigDecimal;

/**
 * Whether growth is earned from customers who bring others, or from such as warn them off (method §11).
 *
 * @param profitablePromoters their share in the revenue of all customers with an answer, 0 … 1
 * @param profitableDetractors likewise
 */
public record GrowthHealth(BigDecimal profitablePromoters, BigDecimal profitableDetractors) {

    /** −1 … 1. */
    public BigDecimal value() {
        return profitablePromoters.subtract(profitableDetractors);
    }
}
