package io.northloop.customer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Customers of one account, together.
 *
 * @param account empty for those who belong to none
 * @param name of the account, empty for those who belong to none
 */
public record AccountGroup(
        Optional<CustomerAccountRef> account, String name, long customers, BigDecimal revenue, BigDecimal profit) {}
