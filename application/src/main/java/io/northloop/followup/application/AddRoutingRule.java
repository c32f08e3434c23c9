package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerDirectory;
import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.model.RoutingTarget;
import io.northloop.followup.port.RoutingRules;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a routing rule at the end of the list; every fault of the draft is named at once. */
@Component
public class AddRoutingRule {

    private final RoutingRules rules;
    private final OrganisationDirectory organisation;
    private final CustomerDirectory customers;
    private final AuditTrail audit;
    private final Ids ids;

    AddRoutingRule(
            RoutingRules rules,
            OrganisationDirectory organisation,
            CustomerDirectory customers,
            AuditTrail audit,
            Ids ids) {
        this.rules = rules;
        this.organisation = organisation;
        this.customers = customers;
        this.audit = audit;
        this.ids = ids;
    }

    /** What to do. */
    public record Command(Viewer viewer, RoutingRuleDraft draft) {}

    @Transactional
    public void add(Command command) {
        command.viewer().requireHeadquarters();
        RoutingRuleDraft draft = command.draft();
        Faults faults = new Faults();
        draft.check(faults);
        requireConditions(draft, faults);
        Optional<RoutingTarget> target = target(draft, faults);
        faults.refuseIfAny();
        RoutingRule rule = new RoutingRule(ids.next(), draft.conditions(), target.orElseThrow());
        List<RoutingRule> changed = new ArrayList<>(rules.lockInOrder());
        changed.add(rule);
        rules.replace(changed);
        audit.record(
                command.viewer().auditName(), "routing-rule.added", rule.id().toString(), Map.of());
    }

    /** A rule about what does not exist, or no longer, would never match, and nobody would notice. */
    private void requireConditions(RoutingRuleDraft draft, Faults faults) {
        Optional<TouchpointView> touchpoint = organisation.touchpoints().stream()
                .filter(it -> it.code().equals(draft.touchpoint()))
                .findFirst();
        faults.require(draft.touchpoint() == null || touchpoint.isPresent(), "touchpoint", "unknown-touchpoint")
                .require(touchpoint.map(TouchpointView::active).orElse(true), "touchpoint", "touchpoint-is-retired")
                .require(
                        draft.account() == null
                                || RoutingRuleDraft.reference(draft.account(), CustomerAccountRef::new)
                                        .filter(customers::knowsAccount)
                                        .isPresent(),
                        "account",
                        "unknown-account",
                        String.valueOf(draft.account()))
                .require(
                        isUnit(draft.region(), UnitKind.REGION),
                        "region",
                        "unknown-region",
                        String.valueOf(draft.region()))
                .require(
                        isUnit(draft.centre(), UnitKind.CENTRE),
                        "centre",
                        "unknown-centre",
                        String.valueOf(draft.centre()));
    }

    private Optional<RoutingTarget> target(RoutingRuleDraft draft, Faults faults) {
        Optional<RoutingTarget> person = draft.personRef()
                .filter(ref ->
                        organisation.person(ref).filter(PersonView::active).isPresent())
                .map(RoutingTarget.Person::new);
        Optional<PostView> post = organisation.posts().stream()
                .filter(it -> it.code().equals(draft.post()))
                .findFirst();
        faults.require(
                        draft.person() == null || person.isPresent(),
                        "person",
                        "unknown-person",
                        String.valueOf(draft.person()))
                .require(draft.post() == null || post.isPresent(), "post", "unknown-post", String.valueOf(draft.post()))
                .require(
                        post.map(PostView::active).orElse(true),
                        "post",
                        "post-is-retired",
                        String.valueOf(draft.post()));
        return person.or(() -> post.map(AddRoutingRule::holderOf));
    }

    private static RoutingTarget holderOf(PostView post) {
        return new RoutingTarget.PostIn(
                post.code(),
                switch (post.level()) {
                    case CENTRE -> RoutingTarget.Level.CENTRE;
                    case REGION -> RoutingTarget.Level.REGION;
                    case HQ -> RoutingTarget.Level.HEADQUARTERS;
                });
    }

    private boolean isUnit(@Nullable String text, UnitKind kind) {
        return text == null
                || RoutingRuleDraft.reference(text, UnitRef::new)
                        .flatMap(organisation::unit)
                        .filter(it -> it.kind() == kind)
                        .isPresent();
    }
}
