package io.northloop.customer;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What other capabilities may ask and tell about customers. */
public interface CustomerDirectory {

    Optional<CustomerView> customer(CustomerRef ref);

    /** Those of them who are known, looked up in one go. */
    Map<CustomerRef, CustomerView> customers(Collection<CustomerRef> refs);

    /** Those of the references that name a customer. */
    Set<CustomerRef> known(Collection<CustomerRef> refs);

    /** Whether there is an account with this reference. */
    boolean knowsAccount(CustomerAccountRef ref);

    /** Whether this contact has opted out of being asked, over all programmes. */
    boolean hasOptedOut(ContactChannel channel, String contact);

    /** Whether what was sent to this contact came back for good, and nobody has told the contact anew since. */
    boolean isUndeliverable(ContactChannel channel, String contact);

    /**
     * What {@link #isUndeliverable} and {@link #hasOptedOut} say of many customers' present contacts; one entry for
     * each.
     */
    Map<CustomerRef, Reach> reach(ContactChannel channel, Collection<CustomerRef> refs);

    /** The customers whose present contact has this keyed hash, as {@link ContactOptedOut} carries it. */
    List<CustomerRef> reachedBy(ContactChannel channel, String contactHash);

    /**
     * The page on which whoever reads mail at this contact opts out. Its address holds a keyed mark instead of the
     * contact, works for ever, and may also be used for one-click opt-out (RFC 8058).
     */
    URI optOutPage(ContactChannel channel, String contact);

    /** The category in which an answer puts its customer. */
    record LatestCategory(CustomerRef customer, LoyaltyCategory category, Instant answeredAt) {}

    /**
     * Keeps the category of each customer's latest answer, of all time and of its quarter; an older one overwrites
     * neither.
     */
    void rememberCategories(List<LatestCategory> categories);

    /** Forgets in which categories the customer was; what holds is told anew, after this, in the same transaction. */
    void forgetCategories(CustomerRef customer);
}
