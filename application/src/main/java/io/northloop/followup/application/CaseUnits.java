package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import java.util.Set;

/** Reads a unit that somebody filters cases by. */
final class CaseUnits {

    private CaseUnits() {}

    /** The unit's centres, or itself; refused (404) when the viewer does not see it. */
    static Set<UnitRef> within(Viewer viewer, UnitRef unit, OrganisationDirectory organisation) {
        if (!viewer.covers(unit) || organisation.unit(unit).isEmpty()) {
            throw DomainError.notFound("case-unit-not-found");
        }
        Set<UnitRef> within = Set.copyOf(organisation.centresWithin(unit));
        return within.isEmpty() ? Set.of(unit) : within;
    }
}
