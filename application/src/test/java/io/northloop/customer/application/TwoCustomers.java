package io.northloop.customer.application;

import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerDirectory.LatestCategory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.Customer;
import io.northloop.customer.port.Customers;
import io.northloop.shared.Quarter;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** There are c-1 and c-2. */
final class TwoCustomers implements Customers {

    @Override
    public Set<CustomerRef> known(Collection<CustomerRef> refs) {
        Set<CustomerRef> known = new HashSet<>(refs);
        known.retainAll(Set.of(new CustomerRef("c-1"), new CustomerRef("c-2")));
        return known;
    }

    @Override
    public Optional<Customer> forChange(CustomerRef ref) {
        throw new UnsupportedOperationException("facts change no customer");
    }

    @Override
    public long save(Customer customer, Contacts contacts, Quarter running) {
        throw new UnsupportedOperationException("facts change no customer");
    }

    @Override
    public List<CustomerRef> withContact(String contactHash) {
        return List.of();
    }

    @Override
    public void rememberCategories(List<LatestCategory> categories, ZoneId zone) {
        throw new UnsupportedOperationException("facts change no category");
    }

    @Override
    public void forgetCategories(CustomerRef customer) {
        throw new UnsupportedOperationException("facts change no category");
    }

    @Override
    public boolean accountExists(CustomerAccountRef ref) {
        return false;
    }

    @Override
    public void saveAccount(CustomerAccountRef ref, String name) {
        throw new UnsupportedOperationException("facts change no account");
    }
}
