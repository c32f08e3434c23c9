package io.northloop.customer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Customers of one margin band and loyalty category, together.
 *
 * @param category of their last answer up to the end of the quarter; empty for those who never answered
 * @param aboveLine whether their margin lies above the line that was asked for
 * @param customers 1 or more
 * @param revenue in the currency that was asked for
 */
public record CustomerGroup(
        MarginBand band,
        Optional<LoyaltyCategory> category,
        boolean aboveLine,
        long customers,
        BigDecimal revenue,
        BigDecimal profit) {}
