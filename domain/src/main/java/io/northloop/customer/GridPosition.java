package io.northloop.customer;

import java.util.Optional;

/**
 * Where a customer with facts of a quarter stands in it.
 *
 * @param category of their last answer up to its end; empty for those who had never answered
 */
public record GridPosition(MarginBand band, Optional<LoyaltyCategory> category) {}
