package io.northloop.proposition.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;

/**
 * Who sees whom to serve: customers belong to the company, not to a centre, so HQ and machines that are confined to no
 * unit (docs/decisions/0018).
 */
final class GridAccess {

    private GridAccess() {}

    /** @throws DomainError FORBIDDEN to everybody else */
    static void requireSight(Viewer viewer) {
        boolean sees = switch (viewer) {
            case Viewer.Staff staff -> staff.isHq();
            case Viewer.Machine machine -> machine.scope() instanceof UnitScope.Everything;
        };
        if (!sees) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }
}
