package io.northloop.response.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerDirectory.LatestCategory;
import io.northloop.programme.InvitationOutcomes;
import io.northloop.response.ResponseSubmitted;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the capabilities below this one, which cannot listen to its events: the programme which
 * invitations were answered, the customers which category they are in.
 */
@Component
final class Told {

    private final InvitationOutcomes invitations;
    private final CustomerDirectory customers;

    Told(InvitationOutcomes invitations, CustomerDirectory customers) {
        this.invitations = invitations;
        this.customers = customers;
    }

    void tell(List<ResponseSubmitted> answers) {
        invitations.answered(answers.stream()
                .flatMap(answer -> answer.invitation().stream()
                        .map(invitation -> new InvitationOutcomes.Answered(invitation, answer.answeredAt())))
                .toList());
        customers.rememberCategories(
                answers.stream().flatMap(answer -> latest(answer).stream()).toList());
    }

    private static Optional<LatestCategory> latest(ResponseSubmitted answer) {
        return answer.customer()
                .flatMap(customer ->
                        answer.category().map(category -> new LatestCategory(customer, category, answer.answeredAt())));
    }
}
