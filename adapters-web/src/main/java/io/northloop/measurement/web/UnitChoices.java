package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that a viewer may choose from, and what they are called. */
@Component
final class UnitChoices {

    private final OrganisationDirectory organisation;

    UnitChoices(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /** Those that the viewer sees; nobody else's. */
    Names of(Viewer viewer) {
        List<UnitView> seen = new ArrayList<>();
        Map<String, String> regions = new HashMap<>();
        for (UnitView unit : organisation.units()) {
            if (viewer.covers(unit.ref())) {
                seen.add(unit);
            }
            if (unit.kind() == UnitKind.REGION) {
                regions.put(unit.ref().value(), unit.name());
            }
        }
        return new Names(seen, regions);
    }

    /** Names by refs. */
    static final class Names {

        private final Map<String, UnitView> units = new LinkedHashMap<>();
        private final Map<String, String> regions;

        /**
         * @param units those that may be chosen; regions first, each followed by its centres
         * @param regions what every region is called: whoever sees a centre knows where it belongs
         */
        Names(List<UnitView> units, Map<String, String> regions) {
            units.forEach(unit -> this.units.put(unit.ref().value(), unit));
            this.regions = Map.copyOf(regions);
        }

        /** For a field to choose from; centres stand indented below their region. */
        Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            units.forEach(
                    (ref, unit) -> options.put(ref, (unit.kind() == UnitKind.CENTRE ? "\u2003" : "") + unit.name()));
            return options;
        }

        boolean has(@Nullable String ref) {
            return ref != null && units.containsKey(ref);
        }

        /** The ref itself where there is no such unit any more. */
        String name(String ref) {
            UnitView unit = units.get(ref);
            return unit == null ? ref : unit.name();
        }

        /** What the region of a centre is called; {@code null} for a region. */
        @Nullable
        String region(String ref) {
            UnitView unit = units.get(ref);
            return unit == null || unit.parentRef() == null
                    ? null
                    : regions.get(unit.parentRef().value());
        }
    }
}
