package io.northloop.customer;

import java.time.Instant;
import java.util.Optional;

/** What other capabilities may ask and tell about customers. */
public interface CustomerDirectory {

    Optional<CustomerView> customer(CustomerRef ref);

    /** Whether this contact has opted out of being asked, over all programmes. */
    boolean hasOptedOut(ContactChannel channel, String contact);

    /** Keeps the category of the customer's latest answer; an older answer never overwrites a newer one. */
    void rememberCategory(CustomerRef ref, LoyaltyCategory category, Instant answeredAt);
}
