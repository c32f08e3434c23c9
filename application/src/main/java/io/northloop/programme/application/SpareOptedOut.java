package io.northloop.programme.application;

import io.northloop.customer.ContactOptedOut;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.programme.port.InvitationEndings;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever opted out is no longer planned for. Sending asks again, so this only makes it visible at once. */
@Component
class SpareOptedOut {

    private final InvitationEndings invitations;
    private final CustomerDirectory customers;

    SpareOptedOut(InvitationEndings invitations, CustomerDirectory customers) {
        this.invitations = invitations;
        this.customers = customers;
    }

    @ApplicationModuleListener
    void on(ContactOptedOut event) {
        List<CustomerRef> reached = customers.reachedBy(event.channel(), event.contactHash());
        if (!reached.isEmpty()) {
            invitations.optedOut(reached, event.channel());
        }
    }
}
