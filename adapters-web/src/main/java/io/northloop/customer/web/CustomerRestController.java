package io.northloop.customer.web;

import io.northloop.access.Viewer;
import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.application.CustomerQueries;
import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.application.OptOutReport;
import io.northloop.customer.application.SaveCustomer;
import io.northloop.customer.application.SaveCustomerAccount;
import io.northloop.customer.model.CustomerRecord;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Customers for other systems. */
@RestController
class CustomerRestController {

    private final SaveCustomer saveCustomer;
    private final SaveCustomerAccount saveAccount;
    private final OptOutContact optOutContact;
    private final CustomerQueries queries;

    CustomerRestController(
            SaveCustomer saveCustomer,
            SaveCustomerAccount saveAccount,
            OptOutContact optOutContact,
            CustomerQueries queries) {
        this.saveCustomer = saveCustomer;
        this.saveAccount = saveAccount;
        this.optOutContact = optOutContact;
        this.queries = queries;
    }

    /** Replaces what is known of a customer; {@code If-Match} guards against overwriting what somebody else wrote. */
    @PutMapping("/api/v1/customers/{ref}")
    @PreAuthorize("hasAuthority('SCOPE_customers:write')")
    ResponseEntity<CustomerBody> put(
            @PathVariable String ref,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CustomerRequest request,
            Viewer viewer) {
        CustomerRef customer = new CustomerRef(Ref.checked(ref, "/ref"));
        SaveCustomer.Saved saved =
                saveCustomer.save(new SaveCustomer.Command(viewer, customer, request.profile(), version(ifMatch)));
        return ResponseEntity.status(saved.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(tag(saved.version()))
                .body(CustomerBody.of(customer, request.profile()));
    }

    @GetMapping("/api/v1/customers/{ref}")
    @PreAuthorize("hasAuthority('SCOPE_customers:read')")
    ResponseEntity<CustomerBody> get(@PathVariable String ref, Viewer viewer) {
        if (!Ref.isValid(ref)) {
            throw DomainError.notFound("customer-unknown", ref);
        }
        CustomerRecord found = queries.customer(viewer, new CustomerRef(ref));
        return ResponseEntity.ok().eTag(tag(found.version())).body(CustomerBody.of(found));
    }

    /** Companies whose people are customers. */
    @PutMapping("/api/v1/accounts/{ref}")
    @PreAuthorize("hasAuthority('SCOPE_customers:write')")
    AccountBody putAccount(@PathVariable String ref, @RequestBody AccountRequest request, Viewer viewer) {
        CustomerAccountRef account = new CustomerAccountRef(Ref.checked(ref, "/ref"));
        saveAccount.save(new SaveCustomerAccount.Command(viewer, account, request.name()));
        return new AccountBody(account.value(), String.valueOf(request.name()));
    }

    /** Remembers for ever that a contact is not to be asked; the same again changes nothing. */
    @PostMapping("/api/v1/opt-outs")
    @PreAuthorize("hasAuthority('SCOPE_customers:write')")
    ResponseEntity<Void> optOut(@RequestBody OptOutReport report, Viewer viewer) {
        optOutContact.optOut(OptOutContact.Command.by(viewer, report.whom()));
        return ResponseEntity.noContent().build();
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static Optional<Long> version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(ifMatch.replace("W/", "").replace("\"", "")));
        } catch (NumberFormatException notOurs) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
    }

    record AccountRequest(@Nullable String name) {}

    record AccountBody(String ref, String name) {}
}
