package io.northloop.followup.model;

import io.northloop.access.Viewer;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import java.util.Set;

/**
 * The same as {@link CaseAccess#sees()} for lists: a case is in sight when everything is, when its unit is one of the
 * units, or when one of the owners owns it.
 *
 * @param units centres whose cases are all in sight
 * @param owners whose cases are in sight wherever they lie, and count as the viewer's
 */
public record CaseSight(boolean everything, Set<UnitRef> units, Set<PersonRef> owners) {

    private static final CaseSight NOTHING = new CaseSight(false, Set.of(), Set.of());

    public CaseSight {
        units = Set.copyOf(units);
        owners = Set.copyOf(owners);
    }

    public static CaseSight of(CaseViewer by) {
        return switch (by.viewer()) {
            case Viewer.Machine machine -> within(machine.scope(), by.owners());
            case Viewer.Staff staff ->
                switch (staff.role()) {
                    case ADMINISTRATOR -> NOTHING;
                    case HQ -> new CaseSight(true, Set.of(), by.owners());
                    case REGIONAL_MANAGER -> within(staff.scope(), by.owners());
                    case CENTRE_MANAGER -> new CaseSight(false, Set.of(), by.owners());
                };
        };
    }

    /** Of what is in sight, what is the viewer's own, and that of people whom they stand in for. */
    public CaseSight own() {
        return new CaseSight(false, Set.of(), owners);
    }

    private static CaseSight within(UnitScope scope, Set<PersonRef> owners) {
        return switch (scope) {
            case UnitScope.Everything everything -> new CaseSight(true, Set.of(), owners);
            case UnitScope.Within within -> new CaseSight(false, within.units(), owners);
        };
    }
}
