package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;

/** What only HQ may do. */
final class Headquarters {

    private Headquarters() {}

    static boolean is(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Staff staff -> staff.isHq();
            case Viewer.Machine _ -> false;
        };
    }

    static void require(Viewer viewer) {
        if (!is(viewer)) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }
}
