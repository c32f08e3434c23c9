package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.model.RoutingTarget;
import io.northloop.followup.port.RoutingRules;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a routing rule at the end of the list. */
@Component
public class AddRoutingRule {

    private final RoutingRules rules;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;
    private final Ids ids;

    AddRoutingRule(RoutingRules rules, OrganisationDirectory organisation, AuditTrail audit, Ids ids) {
        this.rules = rules;
        this.organisation = organisation;
        this.audit = audit;
        this.ids = ids;
    }

    /** What to do. */
    public record Command(Viewer viewer, RoutingRule.Conditions when, RoutingTarget target) {}

    @Transactional
    public void add(Command command) {
        Headquarters.require(command.viewer());
        Faults faults = new Faults()
                .require(
                        isUnit(command.when().region(), UnitKind.REGION),
                        "region",
                        "unknown-region",
                        String.valueOf(command.when().region()))
                .require(
                        isUnit(command.when().centre(), UnitKind.CENTRE),
                        "centre",
                        "unknown-centre",
                        String.valueOf(command.when().centre()));
        requireTarget(command.target(), faults);
        faults.refuseIfAny();
        RoutingRule rule = new RoutingRule(ids.next(), command.when(), command.target());
        List<RoutingRule> changed = new ArrayList<>(rules.lockInOrder());
        changed.add(rule);
        rules.replace(changed);
        audit.record(
                command.viewer().auditName(), "routing-rule.added", rule.id().toString(), Map.of());
    }

    private void requireTarget(RoutingTarget target, Faults faults) {
        switch (target) {
            case RoutingTarget.Person(var person) ->
                faults.require(
                        organisation.person(person).filter(PersonView::active).isPresent(),
                        "person",
                        "unknown-person",
                        person.value());
            case RoutingTarget.PostIn(var post, var _) ->
                faults.require(
                        organisation.posts().stream().anyMatch(it -> it.code().equals(post)),
                        "post",
                        "unknown-post",
                        post);
        }
    }

    private boolean isUnit(@Nullable UnitRef ref, UnitKind kind) {
        return ref == null
                || organisation.unit(ref).filter(it -> it.kind() == kind).isPresent();
    }
}
