package io.northloop.customer.port;

import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerDirectory.LatestCategory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.Customer;
import io.northloop.shared.Quarter;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All customers. */
public interface Customers {

    /** The customer, locked until the end of the transaction, so that two tellings follow one another. */
    Optional<Customer> forChange(CustomerRef ref);

    /**
     * Keeps the customer, and how they were described up to then, for the quarters that are over.
     *
     * @param running the quarter in which this is told
     * @return the version after the save, starting at 0
     */
    long save(Customer customer, Contacts contacts, Quarter running);

    Set<CustomerRef> known(Collection<CustomerRef> refs);

    /** By keyed hash of the e-mail address or of the telephone number. */
    List<CustomerRef> withContact(String contactHash);

    /**
     * Keeps the category of each customer's latest answer of all time, and of each quarter; an older answer overwrites
     * neither.
     *
     * @param zone whose quarters they are
     */
    void rememberCategories(List<LatestCategory> categories, ZoneId zone);

    /** Drops all of the customer's categories. */
    void forgetCategories(CustomerRef customer);

    boolean accountExists(CustomerAccountRef ref);

    void saveAccount(CustomerAccountRef ref, String name);

    /** Keyed hashes of a customer's contacts, where there are any. */
    record Contacts(Optional<String> emailHash, Optional<String> phoneHash) {}
}
