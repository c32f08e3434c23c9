package io.northloop.response.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerDirectory.LatestCategory;
import io.northloop.programme.InvitationOutcomes;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.ResponsesSubmitted;
import io.northloop.response.port.ResponseFacts;
import io.northloop.survey.SurveyKind;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Announces answers in the running transaction. The capabilities below this one cannot listen to its events, so they
 * are told: the programme which invitations were answered, the customers which category they are in.
 */
@Component
final class Announcement {

    private final ResponseFacts facts;
    private final InvitationOutcomes invitations;
    private final CustomerDirectory customers;
    private final ApplicationEventPublisher events;

    Announcement(
            ResponseFacts facts,
            InvitationOutcomes invitations,
            CustomerDirectory customers,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.invitations = invitations;
        this.customers = customers;
        this.events = events;
    }

    /** @param claimed facts that the running transaction holds */
    void make(List<ResponseId> claimed) {
        List<ResponseSubmitted> answers = facts.read(claimed);
        invitations.answered(answers.stream()
                .flatMap(answer -> answer.invitation().stream()
                        .map(invitation -> new InvitationOutcomes.Answered(invitation, answer.answeredAt())))
                .toList());
        customers.rememberCategories(
                answers.stream().flatMap(answer -> latest(answer).stream()).toList());
        events.publishEvent(new ResponsesSubmitted(answers));
        facts.announced(claimed);
    }

    /** Employees answer as employees, also where a customer stands in the answer. */
    private static Optional<LatestCategory> latest(ResponseSubmitted answer) {
        return answer.customer()
                .filter(_ -> answer.kind() != SurveyKind.EMPLOYEE)
                .flatMap(customer ->
                        answer.category().map(category -> new LatestCategory(customer, category, answer.answeredAt())));
    }
}
