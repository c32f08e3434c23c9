package io.northloop.customer.application;

import io.northloop.access.Viewer;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.Contact;
import io.northloop.customer.model.Customer;
import io.northloop.customer.model.CustomerProfile;
import io.northloop.customer.port.Customers;
import io.northloop.customer.port.UndeliverableContacts;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Quarter;
import io.northloop.shared.port.CompanyDefaults;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what another system tells about a customer. */
@Component
public class SaveCustomer {

    private final Customers customers;
    private final UndeliverableContacts undeliverable;
    private final OptOutMarks marks;
    private final CompanyDefaults company;
    private final Clock clock;

    SaveCustomer(
            Customers customers,
            UndeliverableContacts undeliverable,
            OptOutMarks marks,
            CompanyDefaults company,
            Clock clock) {
        this.customers = customers;
        this.undeliverable = undeliverable;
        this.marks = marks;
        this.company = company;
        this.clock = clock;
    }

    /** Telling the same twice changes nothing but the version. */
    @Transactional
    public Saved save(Command command) {
        command.viewer().requireCompanyWide();
        CustomerProfile profile = command.profile();
        new Faults()
                .require(
                        profile.account() == null || customers.accountExists(profile.account()),
                        "/accountRef",
                        "unknown-account",
                        String.valueOf(profile.account()))
                .refuseIfAny();
        Optional<Customer> known = customers.forChange(command.ref());
        if (known.isEmpty() && command.seen().isPresent()) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        Customer customer = known.orElseGet(() -> Customer.register(command.ref(), profile));
        Optional<Customers.Contacts> before =
                known.map(Customer::snapshot).map(Customer.Snapshot::profile).map(this::contacts);
        customer.describe(profile, command.seen());
        Customers.Contacts contacts = contacts(profile);
        forgetBounces(contacts.emailHash(), before.flatMap(Customers.Contacts::emailHash));
        forgetBounces(contacts.phoneHash(), before.flatMap(Customers.Contacts::phoneHash));
        long version =
                customers.save(customer, contacts, Quarter.of(LocalDate.ofInstant(clock.instant(), company.zone())));
        return new Saved(version, known.isEmpty());
    }

    private Customers.Contacts contacts(CustomerProfile profile) {
        return new Customers.Contacts(
                hash(ContactChannel.EMAIL, profile.email()), hash(ContactChannel.PHONE, profile.phone()));
    }

    /** A contact that somebody tells anew is tried again, whatever came back from it before. */
    private void forgetBounces(Optional<String> told, Optional<String> before) {
        if (!told.equals(before)) {
            told.ifPresent(undeliverable::forget);
        }
    }

    private Optional<String> hash(ContactChannel channel, @Nullable String contact) {
        return Optional.ofNullable(contact)
                .flatMap(text -> Contact.of(channel, text))
                .map(marks.get()::hash);
    }

    /** @param seen the version that the caller saw ({@code If-Match}), if it says so */
    public record Command(Viewer viewer, CustomerRef ref, CustomerProfile profile, Optional<Long> seen) {}

    /** @param created whether the customer was new */
    public record Saved(long version, boolean created) {}
}
