package io.northloop.customer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Customers who went the same way from one quarter to another, together.
 *
 * @param from empty for those without facts of the first quarter in the currency; never both empty
 * @param to empty for those without facts of the second
 * @param customers 1 or more
 * @param revenueBefore in the currency that was asked for; 0 where {@code from} is empty
 * @param revenueAfter 0 where {@code to} is empty
 */
public record CustomerMovement(
        Optional<GridPosition> from,
        Optional<GridPosition> to,
        long customers,
        BigDecimal revenueBefore,
        BigDecimal revenueAfter,
        BigDecimal profitBefore,
        BigDecimal profitAfter) {}
