package io.northloop.customer;

import java.math.BigDecimal;

/**
 * Customers of a selection, together.
 *
 * @param customers those without facts of the quarter included, unless the selection asks for a margin
 * @param revenue in the currency that was asked for
 */
public record CustomerTotal(long customers, BigDecimal revenue, BigDecimal profit) {}
