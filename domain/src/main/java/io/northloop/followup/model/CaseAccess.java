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
 * @param seesAnswer score, answers and free text as well, all of it masked
 * @param works logs contacts, resolves, closes
 * @param assigns gives it to somebody, reopens it
 * @param discloses may ask, with a reason, for the contact of a respondent who wants to be called back
 * @param identifies may ask, with a reason, who the respondent is that does not want to be called back
 */
public record CaseAccess(
        boolean sees, boolean seesAnswer, boolean works, boolean assigns, boolean discloses, boolean identifies) {

    /** The scope of machine clients that may ask for contacts. */
    public static final String DISCLOSE_SCOPE = "cases:disclose";

    private static final CaseAccess NONE = new CaseAccess(false, false, false, false, false, false);

    public static CaseAccess of(CaseViewer by, UnitRef unit, @Nullable PersonRef owner, boolean consent) {
        return switch (by.viewer()) {
            case Viewer.Staff staff -> ofStaff(staff, unit, by.owns(owner), consent);
            case Viewer.Machine machine -> ofMachine(machine, unit, consent);
        };
    }

    public static CaseAccess of(CaseViewer by, FollowUpCase.Snapshot followUp) {
        return of(by, followUp.unit(), followUp.owner(), followUp.opening().consent());
    }

    private static CaseAccess ofStaff(Viewer.Staff staff, UnitRef unit, boolean own, boolean consent) {
        return switch (staff.role()) {
            case ADMINISTRATOR -> NONE;
            case HQ -> new CaseAccess(true, true, true, true, consent, !consent);
            case REGIONAL_MANAGER -> {
                boolean sees = own || staff.covers(unit);
                yield new CaseAccess(sees, own, own, sees, own && consent, false);
            }
            case CENTRE_MANAGER -> new CaseAccess(own, own, own, own, own && consent, false);
        };
    }

    private static CaseAccess ofMachine(Viewer.Machine machine, UnitRef unit, boolean consent) {
        boolean sees = machine.covers(unit);
        boolean unconfined = machine.scope() instanceof UnitScope.Everything;
        boolean discloses = unconfined && consent && machine.scopes().contains(DISCLOSE_SCOPE);
        return new CaseAccess(sees, unconfined, sees, sees, discloses, false);
    }
}
