package io.northloop.customer.model;

import io.northloop.customer.CustomerView;

/**
 * A customer with what only the customer's own resource shows.
 *
 * @param version for {@code ETag}
 */
public record CustomerRecord(CustomerView view, long version) {}
