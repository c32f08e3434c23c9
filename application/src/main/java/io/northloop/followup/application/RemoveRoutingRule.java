package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.port.RoutingRules;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a routing rule out of the list. Cases that it routed stay where they are. */
@Component
public class RemoveRoutingRule {

    private final RoutingRules rules;
    private final AuditTrail audit;

    RemoveRoutingRule(RoutingRules rules, AuditTrail audit) {
        this.rules = rules;
        this.audit = audit;
    }

    /** What to do. */
    public record Command(Viewer viewer, UUID rule) {}

    @Transactional
    public void remove(Command command) {
        command.viewer().requireHeadquarters();
        List<RoutingRule> remaining = new ArrayList<>(rules.lockInOrder());
        if (!remaining.removeIf(rule -> rule.id().equals(command.rule()))) {
            throw DomainError.notFound("routing-rule-not-found");
        }
        rules.replace(remaining);
        audit.record(
                command.viewer().auditName(),
                "routing-rule.removed",
                command.rule().toString(),
                Map.of());
    }
}
