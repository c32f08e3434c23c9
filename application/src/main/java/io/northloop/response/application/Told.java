package io.northloop.response.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.programme.InvitationOutcomes;
import io.northloop.response.ResponseSubmitted;
import org.springframework.stereotype.Component;

/**
 * Tells the capabilities below this one, which cannot listen to its events: the programme that its invitation was
 * answered, the customer which category they are in.
 */
@Component
final class Told {

    private final InvitationOutcomes invitations;
    private final CustomerDirectory customers;

    Told(InvitationOutcomes invitations, CustomerDirectory customers) {
        this.invitations = invitations;
        this.customers = customers;
    }

    void tell(ResponseSubmitted answer) {
        answer.invitation().ifPresent(invitation -> invitations.answered(invitation, answer.answeredAt()));
        answer.customer()
                .ifPresent(customer -> answer.category()
                        .ifPresent(category -> customers.rememberCategory(customer, category, answer.answeredAt())));
    }
}
