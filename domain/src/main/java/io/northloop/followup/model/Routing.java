package io.northloop.followup.model;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds who works a case (method §7): the rules in order, the first match wins; where none matches, or nobody is
 * there for the one that does, the centre manager, then the regional manager, then the HQ desk. People away have
 * deputies.
 */
public final class Routing {

    private final List<RoutingRule> rules;
    private final OrganisationDirectory organisation;

    public Routing(List<RoutingRule> rules, OrganisationDirectory organisation) {
        this.rules = List.copyOf(rules);
        this.organisation = organisation;
    }

    public Optional<PersonView> ownerFor(RoutingFacts facts) {
        Optional<UnitRef> region = Optional.ofNullable(facts.region());
        Stream<Supplier<Optional<PersonView>>> line = Stream.of(
                () -> ruled(facts),
                () -> organisation.responsibleFor(Posts.CENTRE_MANAGER, Optional.of(facts.centre())),
                () -> region.flatMap(it -> organisation.responsibleFor(Posts.REGIONAL_MANAGER, Optional.of(it))),
                () -> organisation.responsibleFor(Posts.HQ_DESK, Optional.empty()));
        return line.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** Whether some rule depends on the customer behind the answer. */
    public boolean looksAtCustomer() {
        return rules.stream()
                .map(RoutingRule::when)
                .anyMatch(when -> when.customerPosition() != null || when.account() != null);
    }

    /** Whether some rule depends on the question group of the lowest score. */
    public boolean looksAtGroup() {
        return rules.stream().anyMatch(rule -> rule.when().group() != null);
    }

    private Optional<PersonView> ruled(RoutingFacts facts) {
        return rules.stream()
                .filter(rule -> rule.matches(facts))
                .findFirst()
                .flatMap(rule -> holder(rule.target(), facts));
    }

    private Optional<PersonView> holder(RoutingTarget target, RoutingFacts facts) {
        return switch (target) {
            case RoutingTarget.Person(var person) -> organisation.presentOrDeputy(person);
            case RoutingTarget.PostIn(var post, var level) ->
                switch (level) {
                    case CENTRE -> organisation.responsibleFor(post, Optional.of(facts.centre()));
                    case REGION ->
                        Optional.ofNullable(facts.region())
                                .flatMap(region -> organisation.responsibleFor(post, Optional.of(region)));
                    case HEADQUARTERS -> organisation.responsibleFor(post, Optional.empty());
                };
        };
    }
}
