package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.application.SaveCustomer;
import io.northloop.customer.model.CustomerProfile;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The demo company's customers. Their addresses lie in domains that can receive nothing (RFC 2606). */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoCustomers {

    static final Viewer LOADER = new Viewer.Machine("demo", Set.of(), new UnitScope.Everything());

    private static final int ONE_IN_ENGLISH = 7;
    private static final int ONE_INFLUENTIAL = 97;
    private static final List<String> MODELS = List.of("Aurora 5", "Aurora 7", "Borealis", "Meridian");

    private final SaveCustomer saveCustomer;

    DemoCustomers(SaveCustomer saveCustomer) {
        this.saveCustomer = saveCustomer;
    }

    void load() {
        int all = DemoCompany.CENTRES.size() * DemoCompany.CUSTOMERS_PER_CENTRE;
        for (int number = 1; number <= all; number++) {
            saveCustomer.save(new SaveCustomer.Command(
                    LOADER, new CustomerRef(DemoVisit.customerRef(number)), profile(number), Optional.empty()));
        }
    }

    static Language language(int number) {
        return number % ONE_IN_ENGLISH == 0 ? Language.EN : Language.ZH_CN;
    }

    private static CustomerProfile profile(int number) {
        return new CustomerProfile(
                DemoNames.person(number),
                DemoVisit.customerRef(number) + "@customers.example",
                "+86 130 %04d %04d".formatted(number / 10_000, number % 10_000),
                language(number),
                null,
                null,
                Map.of("model", MODELS.get(number % MODELS.size())),
                number % ONE_INFLUENTIAL == 0);
    }
}
