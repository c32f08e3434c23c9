package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.port.RoutingRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows HQ the routing rules in order. */
@Component
public class RoutingQueries {

    private final RoutingRules rules;

    RoutingQueries(RoutingRules rules) {
        this.rules = rules;
    }

    public List<RoutingRule> inOrder(Viewer viewer) {
        viewer.requireHeadquarters();
        return rules.inOrder();
    }
}
