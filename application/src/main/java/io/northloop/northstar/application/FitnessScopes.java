package io.northloop.northstar.application;

import io.northloop.access.Viewer;
import io.northloop.northstar.FitnessScope;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which scopes somebody may look at, and which ones a scope lies in. */
@Component
final class FitnessScopes {

    private final OrganisationDirectory organisation;

    FitnessScopes(OrganisationDirectory organisation) {
        this.organisation = organisation;
    }

    /**
     * The scope itself; for whoever is confined to units, what they see instead of the whole company.
     *
     * @throws DomainError NOT_FOUND for a unit outside the viewer's scope, or a touchpoint that there is not
     */
    FitnessScope seen(Viewer viewer, FitnessScope scope) {
        @Nullable UnitRef unit = scope.unit() == null ? whole(viewer).orElse(null) : scope.unit();
        if (unit != null && (!viewer.covers(unit) || organisation.unit(unit).isEmpty())) {
            throw DomainError.notFound("unit-not-found", unit.value());
        }
        String touchpoint = scope.touchpoint();
        if (touchpoint != null && organisation.touchpoint(touchpoint).isEmpty()) {
            throw DomainError.notFound("touchpoint-unknown");
        }
        return new FitnessScope(unit, touchpoint);
    }

    private static Optional<UnitRef> whole(Viewer viewer) {
        return switch (viewer.scope()) {
            case UnitScope.Everything _ -> Optional.empty();
            case UnitScope.Within within -> Optional.of(within.root());
        };
    }

    /**
     * The scope and those that it lies in, the nearest first. What is said of a touchpoint goes before what is said of
     * a unit: bundled is the service, not the place.
     */
    List<FitnessScope> from(FitnessScope scope) {
        List<FitnessScope> chain = new ArrayList<>();
        List<Optional<UnitRef>> units = upwards(scope.unit());
        if (scope.touchpoint() != null) {
            units.forEach(unit -> chain.add(new FitnessScope(unit.orElse(null), scope.touchpoint())));
        }
        units.forEach(unit -> chain.add(new FitnessScope(unit.orElse(null), null)));
        return chain;
    }

    /** The unit, its region, the whole company. */
    private List<Optional<UnitRef>> upwards(@Nullable UnitRef unit) {
        List<Optional<UnitRef>> units = new ArrayList<>();
        if (unit != null) {
            units.add(Optional.of(unit));
            organisation
                    .regionOf(unit)
                    .filter(region -> !region.equals(unit))
                    .ifPresent(region -> units.add(Optional.of(region)));
        }
        units.add(Optional.empty());
        return units;
    }
}
