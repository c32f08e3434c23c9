package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import java.util.HashSet;
import java.util.Set;

/** Reads a unit that somebody filters plans by. */
final class PlanUnits {

    private PlanUnits() {}

    /** The unit and its centres; refused (404) when the viewer does not see it. */
    static Set<UnitRef> within(Viewer viewer, UnitRef unit, OrganisationDirectory organisation) {
        if (!viewer.covers(unit) || organisation.unit(unit).isEmpty()) {
            throw DomainError.notFound("plan-unit-not-found");
        }
        Set<UnitRef> units = new HashSet<>(organisation.centresWithin(unit));
        units.add(unit);
        return units;
    }
}
