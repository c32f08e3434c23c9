package io.northloop.customer;

import java.math.BigDecimal;

/**
 * Where margins (profit ÷ revenue) are cut into bands, each cut belonging to the band above it.
 *
 * @param lower as a share: 0.15 is 15 %
 * @param upper not below {@code lower}
 */
public record MarginCuts(BigDecimal lower, BigDecimal upper) {

    public MarginCuts {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("cuts crossed: " + lower + " > " + upper);
        }
    }
}
