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
import io.northloop.organisation.RememberedOrganisation;
import io.northloop.response.ResponseDirectory;
import io.northloop.survey.QuestionGroup;
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

    /** The rules and the people as they are now. Kept for the cases of one transaction, each is read once. */
    Moment now() {
        return new Moment(new RememberedOrganisation(organisation));
    }

    final class Moment {

        private final OrganisationDirectory people;
        private final Routing routing;

        private Moment(OrganisationDirectory people) {
            this.people = people;
            this.routing = new Routing(rules.inOrder(), people);
        }

        Optional<PersonView> ownerFor(Opening opening, Optional<CustomerRef> respondent) {
            return routing.ownerFor(facts(opening, respondent));
        }

        /**
         * Customer and question group cost a read for each answer, so they are read only where a rule looks at them.
         */
        private RoutingFacts facts(Opening opening, Optional<CustomerRef> respondent) {
            Optional<CustomerView> customer =
                    routing.looksAtCustomer() ? respondent.flatMap(customers::customer) : Optional.empty();
            Optional<QuestionGroup> group =
                    routing.looksAtGroup() ? responses.lowestGroup(opening.response()) : Optional.empty();
            return new RoutingFacts(
                    opening.kind(),
                    opening.touchpoint(),
                    group.orElse(null),
                    customer.map(CustomerView::position).orElse(null),
                    customer.map(CustomerView::accountRef).orElse(null),
                    people.regionOf(opening.unit()).orElse(null),
                    opening.unit(),
                    opening.lowestScore());
        }
    }
}
