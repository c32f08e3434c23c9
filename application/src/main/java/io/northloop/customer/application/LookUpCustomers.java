package io.northloop.customer.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.customer.Reach;
import io.northloop.customer.model.Contact;
import io.northloop.customer.model.CustomerRecord;
import io.northloop.customer.port.CustomerRecords;
import io.northloop.customer.port.Customers;
import io.northloop.customer.port.OptOutLinks;
import io.northloop.customer.port.OptOuts;
import io.northloop.customer.port.UndeliverableContacts;
import io.northloop.shared.port.CompanyDefaults;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers other capabilities' questions about customers. */
@Component
@Transactional
class LookUpCustomers implements CustomerDirectory {

    private final Customers customers;
    private final CustomerRecords records;
    private final OptOuts optOuts;
    private final UndeliverableContacts undeliverable;
    private final OptOutMarks marks;
    private final OptOutTokens tokens;
    private final OptOutLinks links;
    private final CompanyDefaults company;

    LookUpCustomers(
            Customers customers,
            CustomerRecords records,
            OptOuts optOuts,
            UndeliverableContacts undeliverable,
            OptOutMarks marks,
            OptOutTokens tokens,
            OptOutLinks links,
            CompanyDefaults company) {
        this.customers = customers;
        this.records = records;
        this.optOuts = optOuts;
        this.undeliverable = undeliverable;
        this.marks = marks;
        this.tokens = tokens;
        this.links = links;
        this.company = company;
    }

    @Override
    public Optional<CustomerView> customer(CustomerRef ref) {
        return records.find(ref).map(CustomerRecord::view);
    }

    @Override
    public Map<CustomerRef, CustomerView> customers(Collection<CustomerRef> refs) {
        return records.findAll(refs).stream()
                .map(CustomerRecord::view)
                .collect(Collectors.toMap(CustomerView::ref, customer -> customer));
    }

    @Override
    public Set<CustomerRef> known(Collection<CustomerRef> refs) {
        return customers.known(refs);
    }

    @Override
    public boolean knowsAccount(CustomerAccountRef ref) {
        return customers.accountExists(ref);
    }

    @Override
    public boolean hasOptedOut(ContactChannel channel, String contact) {
        return optOuts.contains(channel, marks.get().hash(checked(channel, contact)));
    }

    @Override
    public boolean isUndeliverable(ContactChannel channel, String contact) {
        return undeliverable.contains(channel, marks.get().hash(checked(channel, contact)));
    }

    @Override
    public Map<CustomerRef, Reach> reach(ContactChannel channel, Collection<CustomerRef> refs) {
        Map<CustomerRef, String> hashes = new HashMap<>();
        customers(refs)
                .forEach((ref, customer) -> Optional.ofNullable(
                                channel == ContactChannel.EMAIL ? customer.email() : customer.phone())
                        .flatMap(address -> Contact.of(channel, address))
                        .ifPresent(contact -> hashes.put(ref, marks.get().hash(contact))));
        Set<String> gone = undeliverable.among(channel, hashes.values());
        Set<String> out = optOuts.among(channel, hashes.values());
        Map<CustomerRef, Reach> reach = new HashMap<>();
        for (CustomerRef ref : refs) {
            String hash = hashes.get(ref);
            if (hash == null || gone.contains(hash)) {
                reach.put(ref, Reach.NO_CONTACT);
            } else {
                reach.put(ref, out.contains(hash) ? Reach.OPTED_OUT : Reach.REACHABLE);
            }
        }
        return reach;
    }

    @Override
    public List<CustomerRef> reachedBy(ContactChannel channel, String contactHash) {
        return customers.withContact(contactHash);
    }

    @Override
    public URI optOutPage(ContactChannel channel, String contact) {
        return links.page(tokens.of(channel, checked(channel, contact)));
    }

    @Override
    public void rememberCategories(List<LatestCategory> categories) {
        customers.rememberCategories(categories, company.zone());
    }

    @Override
    public void forgetCategories(CustomerRef customer) {
        customers.forgetCategories(customer);
    }

    private static Contact checked(ContactChannel channel, String contact) {
        return Contact.of(channel, contact)
                .orElseThrow(() -> new IllegalArgumentException("not a contact for " + channel));
    }
}
