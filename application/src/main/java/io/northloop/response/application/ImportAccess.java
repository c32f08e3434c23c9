package io.northloop.response.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;

/** Who may import: HQ, administrators, and machines that are not confined to units. */
final class ImportAccess {

    private static final String ADD_CENTRES = "organisation:write";

    private ImportAccess() {}

    static void refuseUnlessAllowed(Viewer viewer) {
        boolean allowed = switch (viewer) {
            case Viewer.Staff staff -> staff.role() == Role.HQ || staff.role() == Role.ADMINISTRATOR;
            case Viewer.Machine machine -> machine.scope() instanceof UnitScope.Everything;
        };
        if (!allowed) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "imports-not-for-you");
        }
    }

    /** Adding centres changes the organisation: a machine needs the scope for that as well. */
    static void refuseUnlessMayAddCentres(Viewer viewer) {
        if (viewer instanceof Viewer.Machine machine && !machine.scopes().contains(ADD_CENTRES)) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "import-may-not-add-centres", ADD_CENTRES);
        }
    }
}
