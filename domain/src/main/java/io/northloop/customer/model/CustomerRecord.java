package io.northloop.customer.model;

import io.northloop.customer.CustomerView;
import io.northloop.customer.LoyaltyCategory;
import java.util.Optional;

/**
 * A customer with what only the customer's own resource shows.
 *
 * @param version for {@code ETag}
 * @param category of the latest answer
 */
public record CustomerRecord(CustomerView view, long version, Optional<LoyaltyCategory> category) {}
