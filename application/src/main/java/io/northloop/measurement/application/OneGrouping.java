package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.NpsRequest;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.util.List;

/** What a figure is taken apart by: the unit, the region or the touchpoint. */
final class OneGrouping {

    private static final List<Grouping> ALLOWED = List.of(Grouping.UNIT, Grouping.REGION, Grouping.TOUCHPOINT);

    private OneGrouping() {}

    /**
     * The grouping asked for; the unit without.
     *
     * @throws DomainError MALFORMED for others, for several, and for weights
     */
    static Grouping of(NpsRequest request) {
        Faults faults = new Faults();
        if (request.groupBy().size() > 1 || !ALLOWED.containsAll(request.groupBy())) {
            faults.add(Fault.at("groupBy", "one-of", "unit, region, touchpoint"));
        }
        faults.require(!request.weighted(), "weighted", "one-of", "false");
        faults.throwIfAny(DomainError.Kind.MALFORMED, "malformed");
        return request.groupBy().isEmpty() ? Grouping.UNIT : request.groupBy().getFirst();
    }
}
