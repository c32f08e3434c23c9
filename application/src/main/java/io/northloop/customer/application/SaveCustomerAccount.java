package io.northloop.customer.application;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.port.Customers;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what another system tells about an account. */
@Component
public class SaveCustomerAccount {

    private static final int LONGEST_NAME = 200;

    private final Customers customers;

    SaveCustomerAccount(Customers customers) {
        this.customers = customers;
    }

    @Transactional
    public void save(Command command) {
        command.viewer().requireCompanyWide();
        String name = command.name();
        new Faults().requireText(name, LONGEST_NAME, "/name").throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        customers.saveAccount(command.ref(), String.valueOf(name));
    }

    public record Command(
            Viewer viewer, CustomerAccountRef ref, @Nullable String name) {}
}
