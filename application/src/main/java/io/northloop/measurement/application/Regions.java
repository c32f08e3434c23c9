package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** @throws DomainError NOT_FOUND for a unit that does not exist or lies outside the viewer's scope */
    void requireSeen(Optional<UnitRef> unit, Viewer viewer) {
        unit.filter(ref -> !viewer.covers(ref) || organisation.unit(ref).isEmpty())
                .ifPresent(ref -> {
                    throw DomainError.notFound("unit-not-found", ref.value());
                });
    }

    /** What has to be counted for a breakdown: answers know their unit, not its region. */
    static List<Grouping> counted(List<Grouping> groupBy) {
        return groupBy.stream()
                .map(grouping -> grouping == Grouping.REGION ? Grouping.UNIT : grouping)
                .toList();
    }

    /** The group as it was asked for, of one that was counted. */
    static List<String> asked(List<String> counted, List<Grouping> groupBy, Map<String, String> regionOf) {
        List<String> group = new ArrayList<>();
        for (int place = 0; place < groupBy.size(); place++) {
            String value = counted.get(place);
            group.add(groupBy.get(place) == Grouping.REGION ? regionOf.getOrDefault(value, "") : value);
        }
        return group;
    }
}
