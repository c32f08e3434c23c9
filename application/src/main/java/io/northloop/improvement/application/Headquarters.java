package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;

/** What only people at HQ may do: settings are no work of machines. */
final class Headquarters {

    private Headquarters() {}

    static void require(Viewer viewer) {
        boolean hq = switch (viewer) {
            case Viewer.Staff staff -> staff.isHq();
            case Viewer.Machine _ -> false;
        };
        if (!hq) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }
}
