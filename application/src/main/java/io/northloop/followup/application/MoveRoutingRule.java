package io.northloop.followup.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.port.RoutingRules;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a routing rule be tried one place earlier or later. */
@Component
public class MoveRoutingRule {

    private final RoutingRules rules;
    private final AuditTrail audit;

    MoveRoutingRule(RoutingRules rules, AuditTrail audit) {
        this.rules = rules;
        this.audit = audit;
    }

    /** What to do; a rule that is first already cannot be earlier, and stays. */
    public record Command(Viewer viewer, UUID rule, boolean earlier) {}

    @Transactional
    public void move(Command command) {
        command.viewer().requireHeadquarters();
        List<RoutingRule> order = new ArrayList<>(rules.lockInOrder());
        int from = IntStream.range(0, order.size())
                .filter(i -> order.get(i).id().equals(command.rule()))
                .findFirst()
                .orElseThrow(() -> DomainError.notFound("routing-rule-not-found"));
        int to = from + (command.earlier() ? -1 : 1);
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        rules.replace(order);
        audit.record(
                command.viewer().auditName(),
                "routing-rule.moved",
                command.rule().toString(),
                Map.of("position", Integer.toString(to + 1)));
    }
}
