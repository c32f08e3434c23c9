package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;

/** What only HQ may do. */
final class Headquarters {

    private Headquarters() {}

    static void require(Viewer viewer) {
        boolean allowed = switch (viewer) {
            case Viewer.Staff staff -> staff.isHq();
            case Viewer.Machine _ -> false;
        };
        if (!allowed) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }
}
