package io.northloop.measurement.application;

import io.northloop.organisation.EmptyOrganisation;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** East with the centres a, b and c; west with d. Company time is Shanghai's. */
final class TwoRegions extends EmptyOrganisation {

    static final UnitRef EAST = new UnitRef("east");

    private final List<UnitView> units = List.of(
            unit("east", null),
            unit("a", "east"),
            unit("b", "east"),
            unit("c", "east"),
            unit("west", null),
            unit("d", "west"));

    private static UnitView unit(String ref, @Nullable String parent) {
        return new UnitView(
                new UnitRef(ref),
                parent == null ? UnitKind.REGION : UnitKind.CENTRE,
                ref,
                parent == null ? null : new UnitRef(parent),
                SHANGHAI,
                true);
    }

    UnitScope.Within within(UnitRef root) {
        Set<UnitRef> inside = new HashSet<>(centresWithin(root));
        inside.add(root);
        return new UnitScope.Within(root, inside);
    }

    @Override
    public List<UnitView> units() {
        return units;
    }
}
