package io.northloop.followup.model;

import io.northloop.access.Viewer;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer may see of one case and do to it.
 *
 * @param sees that the case exists, where it stands and when it is due
 * @param seesAnswer score, answers and masked comments as well
 * @param works logs contacts, resolves, closes
 * @param assigns gives it to somebody, reopens it
 * @param discloses may ask, with a reason, for the contact of a respondent who wants to be called back
 */
public record CaseAccess(boolean sees, boolean seesAnswer, boolean works, boolean assigns, boolean discloses) {

    /** The scope of machine clients that may ask for contacts. */
    public static final String DISCLOSE_SCOPE = "cases:disclose";

    private static final CaseAccess NONE = new CaseAccess(false, false, false, false, false);

    public static CaseAccess of(Viewer viewer, UnitRef unit, @Nullable PersonRef owner, boolean consent) {
        return switch (viewer) {
            case Viewer.Staff staff -> ofStaff(staff, unit, owner, consent);
            case Viewer.Machine machine -> ofMachine(machine, unit, consent);
        };
    }

    public static CaseAccess of(Viewer viewer, FollowUpCase.Snapshot followUp) {
        return of(viewer, followUp.unit(), followUp.owner(), followUp.opening().consent());
    }

    private static CaseAccess ofStaff(Viewer.Staff staff, UnitRef unit, @Nullable PersonRef owner, boolean consent) {
        boolean own = owner != null && staff.person().filter(owner::equals).isPresent();
        return switch (staff.role()) {
            case ADMINISTRATOR -> NONE;
            case HQ -> new CaseAccess(true, true, true, true, consent);
            case REGIONAL_MANAGER -> {
                boolean sees = own || staff.covers(unit);
                yield new CaseAccess(sees, own, own, sees, own && consent);
            }
            case CENTRE_MANAGER -> new CaseAccess(own, own, own, own, own && consent);
        };
    }

    private static CaseAccess ofMachine(Viewer.Machine machine, UnitRef unit, boolean consent) {
        boolean sees = machine.covers(unit);
        boolean unconfined = machine.scope() instanceof UnitScope.Everything;
        return new CaseAccess(
                sees,
                unconfined,
                sees,
                sees,
                unconfined && consent && machine.scopes().contains(DISCLOSE_SCOPE));
    }
}
