package io.northloop.proposition.application;

import io.northloop.customer.CustomerSelection;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.SegmentRule;
import java.util.stream.Collectors;

/** Says a segment's rule in the words of the capability that knows customers. */
final class SegmentConditions {

    private SegmentConditions() {}

    static CustomerSelection of(SegmentRule rule) {
        return new CustomerSelection(
                rule.tiers().stream().map(ProfitTier::band).collect(Collectors.toSet()),
                rule.categories(),
                rule.attributes());
    }
}
