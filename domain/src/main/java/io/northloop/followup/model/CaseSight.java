package io.northloop.followup.model;

import io.northloop.access.Viewer;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same as {@link CaseAccess#sees()} for lists: a case is in sight when everything is, when its unit is one of the
 * units, or when the owner owns it.
 *
 * @param units centres whose cases are all in sight
 * @param owner whose own cases are in sight wherever they lie
 */
public record CaseSight(
        boolean everything, Set<UnitRef> units, @Nullable PersonRef owner) {

    public CaseSight {
        units = Set.copyOf(units);
    }

    public static CaseSight of(Viewer viewer) {
        PersonRef person = viewer.person().orElse(null);
        return switch (viewer) {
            case Viewer.Machine machine -> within(machine.scope(), null);
            case Viewer.Staff staff ->
                switch (staff.role()) {
                    case ADMINISTRATOR -> new CaseSight(false, Set.of(), null);
                    case HQ -> new CaseSight(true, Set.of(), person);
                    case REGIONAL_MANAGER -> within(staff.scope(), person);
                    case CENTRE_MANAGER -> new CaseSight(false, Set.of(), person);
                };
        };
    }

    private static CaseSight within(UnitScope scope, @Nullable PersonRef person) {
        return switch (scope) {
            case UnitScope.Everything everything -> new CaseSight(true, Set.of(), person);
            case UnitScope.Within within -> new CaseSight(false, within.units(), person);
        };
    }
}
