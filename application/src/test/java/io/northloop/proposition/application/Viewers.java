package io.northloop.proposition.application;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everybody who might ask. */
final class Viewers {

    static final Viewer HQ = staff(Role.HQ, new UnitScope.Everything());
    static final Viewer MACHINE = new Viewer.Machine("crm", Set.of(), new UnitScope.Everything());
    static final Viewer CONFINED_MACHINE = new Viewer.Machine("east", Set.of(), within());

    /** Who must see nothing of the company's customers. */
    static final List<Viewer> OTHERS = List.of(
            staff(Role.ADMINISTRATOR, new UnitScope.Everything()),
            staff(Role.REGIONAL_MANAGER, within()),
            staff(Role.CENTRE_MANAGER, within()),
            CONFINED_MACHINE);

    private Viewers() {}

    private static Viewer staff(Role role, UnitScope scope) {
        return new Viewer.Staff(new AccountId(new UUID(0, 0)), role.name(), role, Optional.empty(), scope);
    }

    private static UnitScope within() {
        UnitRef east = new UnitRef("east");
        return new UnitScope.Within(east, Set.of(east));
    }
}
