package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose factors somebody may see, and who may pin them: headquarters, and machines that see the whole company. */
@Component
final class FactorAccess {

    private final OrganisationDirectory organisation;

    FactorAccess(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /** @throws DomainError FORBIDDEN for everybody else */
    static void requirePinning(Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
    }

    /**
     * The units to which factors are pinned that the viewer may see: their own, and the region above them, which has
     * them in it. Empty for whoever sees everything.
     */
    Optional<Set<UnitRef>> units(Viewer viewer) {
        viewer.requireFigures();
        return switch (viewer.scope()) {
            case UnitScope.Everything _ -> Optional.empty();
            case UnitScope.Within within -> {
                Set<UnitRef> units = new HashSet<>(within.units());
                organisation.regionOf(within.root()).ifPresent(units::add);
                yield Optional.of(units);
            }
        };
    }

    /**
     * Units whose factors bear on the unit's figures: its own, its centres, its region; of these the ones that the
     * viewer may see.
     *
     * @throws DomainError NOT_FOUND for a unit outside the viewer's scope
     */
    Optional<Set<UnitRef>> unitsBearingOn(Optional<UnitRef> unit, Viewer viewer) {
        Optional<Set<UnitRef>> seen = units(viewer);
        if (unit.isEmpty()) {
            return seen;
        }
        if (!viewer.covers(unit.get())) {
            throw DomainError.notFound("unit-not-found", unit.get().value());
        }
        Set<UnitRef> bearing = unitsBearingOn(unit.get());
        seen.ifPresent(bearing::retainAll);
        return Optional.of(bearing);
    }

    /** The same as whoever sees everything sees them. */
    Set<UnitRef> unitsBearingOn(UnitRef unit) {
        Set<UnitRef> bearing = new HashSet<>(organisation.centresWithin(unit));
        bearing.add(unit);
        organisation.regionOf(unit).ifPresent(bearing::add);
        return bearing;
    }
}
