package io.northloop.followup.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import java.util.Optional;

/** Finds the region that answers for a unit. */
final class Regions {

    private Regions() {}

    /** The region of a centre, a region itself; empty for a unit that nobody knows. */
    static Optional<UnitRef> of(UnitRef unit, OrganisationDirectory organisation) {
        return organisation.regionOf(unit);
    }
}
