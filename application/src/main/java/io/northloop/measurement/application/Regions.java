package io.northloop.measurement.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which centres make up a region, now. */
@Component
final class Regions {

    private final OrganisationDirectory organisation;

    Regions(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /** The region of each unit, by ref; a region belongs to itself. */
    Map<String, String> byUnit() {
        Map<String, String> regions = new HashMap<>();
        for (UnitView unit : organisation.units()) {
            UnitRef region = unit.parentRef() == null ? unit.ref() : unit.parentRef();
            regions.put(unit.ref().value(), region.value());
        }
        return regions;
    }

    /** The unit and, for a region, its centres. */
    Set<UnitRef> within(UnitRef unit) {
        Set<UnitRef> units = new HashSet<>(organisation.centresWithin(unit));
        units.add(unit);
        return units;
    }
}
