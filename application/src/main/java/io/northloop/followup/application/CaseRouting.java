package io.northloop.followup.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.CustomerView;
import io.northloop.followup.model.Opening;
import io.northloop.followup.model.Routing;
import io.northloop.followup.model.RoutingFacts;
import io.northloop.followup.port.RoutingRules;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.response.ResponseDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who works the case of an answer, by the rules and the people of this moment. */
@Component
final class CaseRouting {

    private final RoutingRules rules;
    private final OrganisationDirectory organisation;
    private final CustomerDirectory customers;
    private final ResponseDirectory responses;

    CaseRouting(
            RoutingRules rules,
            OrganisationDirectory organisation,
            CustomerDirectory customers,
            ResponseDirectory responses) {
        this.responses = responses;
        this.rules = rules;
        this.organisation = organisation;
        this.customers = customers;
    }

    Optional<PersonView> ownerFor(Opening opening, Optional<CustomerRef> respondent) {
        return new Routing(rules.inOrder(), organisation).ownerFor(facts(opening, respondent));
    }

    private RoutingFacts facts(Opening opening, Optional<CustomerRef> respondent) {
        Optional<CustomerView> customer = respondent.flatMap(customers::customer);
        return new RoutingFacts(
                opening.kind(),
                opening.touchpoint(),
                responses.lowestGroup(opening.response()).orElse(null),
                customer.map(CustomerView::position).orElse(null),
                customer.map(CustomerView::accountRef).orElse(null),
                Regions.of(opening.unit(), organisation).orElse(null),
                opening.unit(),
                opening.lowestScore());
    }
}
