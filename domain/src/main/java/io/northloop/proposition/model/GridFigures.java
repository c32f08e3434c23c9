package io.northloop.proposition.model;

import java.math.BigDecimal;

/**
 * Customers together.
 *
 * @param revenue in the grid's currency
 * @param profit in the grid's currency
 */
public record GridFigures(long customers, BigDecimal revenue, BigDecimal profit) {

    public static final GridFigures NONE = new GridFigures(0, BigDecimal.ZERO, BigDecimal.ZERO);

    public GridFigures plus(GridFigures other) {
        return new GridFigures(customers + other.customers, revenue.add(other.revenue), profit.add(other.profit));
    }
}
