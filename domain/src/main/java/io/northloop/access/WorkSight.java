package io.northloop.access;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a viewer sees (settled list, Access): headquarters everything, a regional manager what lies in their
 * region and what is theirs, a centre manager what is theirs, an administrator nothing, a machine what lies in its
 * scope.
 *
 * @param units whose work is in sight
 * @param people whose work is in sight wherever it lies, and counts as the viewer's: their own and, while others are
 *     away, that of the people whose present deputy they are; empty for a machine
 */
public record WorkSight(boolean everything, Set<UnitRef> units, Set<PersonRef> people) {

    private static final WorkSight NOTHING = new WorkSight(false, Set.of(), Set.of());

    public WorkSight {
        units = Set.copyOf(units);
        people = Set.copyOf(people);
    }

    public static WorkSight of(Viewer viewer, OrganisationDirectory organisation) {
        return of(viewer, viewer.person().map(organisation::worksFor).orElse(Set.of()));
    }

    /** @param people for whom the viewer works now */
    public static WorkSight of(Viewer viewer, Set<PersonRef> people) {
        return switch (viewer) {
            case Viewer.Machine machine -> within(machine.scope(), people);
            case Viewer.Staff staff ->
                switch (staff.role()) {
                    case ADMINISTRATOR -> NOTHING;
                    case HQ -> new WorkSight(true, Set.of(), people);
                    case REGIONAL_MANAGER -> within(staff.scope(), people);
                    case CENTRE_MANAGER -> new WorkSight(false, Set.of(), people);
                };
        };
    }

    /** Whether work in this unit is in sight for that alone. */
    public boolean covers(@Nullable UnitRef unit) {
        return everything || (unit != null && units.contains(unit));
    }

    /** Whether it is the viewer's own, or that of somebody whom they stand in for now. */
    public boolean isOwn(@Nullable PersonRef person) {
        return person != null && people.contains(person);
    }

    private static WorkSight within(UnitScope scope, Set<PersonRef> people) {
        return switch (scope) {
            case UnitScope.Everything everything -> new WorkSight(true, Set.of(), people);
            case UnitScope.Within within -> new WorkSight(false, within.units(), people);
        };
    }
}
