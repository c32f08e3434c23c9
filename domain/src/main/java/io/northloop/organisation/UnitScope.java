package io.northloop.organisation;

import java.util.Set;

/** Which units somebody may see: everything, or a set of centres (a region counts as its centres). */
public sealed interface UnitScope {

    /** Whether the unit is inside. */
    boolean covers(UnitRef unit);

    record Everything() implements UnitScope {
        @Override
        public boolean covers(UnitRef unit) {
            return true;
        }
    }

    /**
     * Confined to these.
     *
     * @param root the region or centre that the confinement was written down as
     * @param units the root and, for a region, its centres
     */
    record Within(UnitRef root, Set<UnitRef> units) implements UnitScope {

        public Within {
            units = Set.copyOf(units);
        }

        @Override
        public boolean covers(UnitRef unit) {
            return units.contains(unit);
        }
    }
}
