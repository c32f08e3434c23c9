package io.northloop.followup.model;

import io.northloop.access.WorkSight;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.util.Set;

/**
 * The same as {@link CaseAccess#sees()} for lists: a case is in sight when everything is, when its unit is one of the
 * units, or when one of the owners owns it.
 *
 * @param units centres whose cases are all in sight
 * @param owners whose cases are in sight wherever they lie, and count as the viewer's
 */
public record CaseSight(boolean everything, Set<UnitRef> units, Set<PersonRef> owners) {

    public CaseSight {
        units = Set.copyOf(units);
        owners = Set.copyOf(owners);
    }

    public static CaseSight of(CaseViewer by) {
        WorkSight sight = WorkSight.of(by.viewer(), by.owners());
        return new CaseSight(sight.everything(), sight.units(), sight.people());
    }

    /** Of what is in sight, what is the viewer's own, and that of people whom they stand in for. */
    public CaseSight own() {
        return new CaseSight(false, Set.of(), owners);
    }
}
