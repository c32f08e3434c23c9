package io.northloop.customer.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import org.jspecify.annotations.Nullable;

/** An opt-out as it was sent: a channel, and either the contact or the customer whose contact it is. */
public record OptOutReport(
        @Nullable ContactChannel channel,
        @Nullable String contact,
        @Nullable String customerRef) {

    private static final int LONGEST_CONTACT = 254;

    /** @throws DomainError MALFORMED with all that is wrong */
    public OptOutContact.Whom whom() {
        ContactChannel by = channel;
        String direct = contact;
        String ref = customerRef;
        Faults faults = new Faults()
                .require(by != null, "/channel", "required")
                .require((direct == null) != (ref == null), "/contact", "contact-or-customer")
                .allowText(direct, LONGEST_CONTACT, "/contact")
                .require(ref == null || Ref.isValid(ref), "/customerRef", "not-a-ref", String.valueOf(ref));
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        if (by == null) {
            throw new IllegalStateException("checked above");
        }
        if (direct != null) {
            return new OptOutContact.Whom.ByContact(by, direct);
        }
        return new OptOutContact.Whom.ByCustomer(by, new CustomerRef(String.valueOf(ref)));
    }
}
