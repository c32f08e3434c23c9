package io.northloop.followup.port;

import io.northloop.followup.model.RoutingRule;
import java.util.List;

/** The routing rules, in the order in which they are tried. */
public interface RoutingRules {

    List<RoutingRule> inOrder();

    /** The same, and nobody else changes them until the running transaction ends. */
    List<RoutingRule> lockInOrder();

    /** Replaces all of them by these, in this order. */
    void replace(List<RoutingRule> rules);
}
