package io.northloop.measurement.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** East with the centres a, b and c; west with d. Company time is Shanghai's. */
final class TwoRegions implements OrganisationDirectory {

    static final UnitRef EAST = new UnitRef("east");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

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
    public ZoneId companyZone() {
        return SHANGHAI;
    }

    @Override
    public String companyName() {
        return "Company";
    }

    @Override
    public Optional<UnitView> unit(UnitRef ref) {
        return units.stream().filter(unit -> unit.ref().equals(ref)).findFirst();
    }

    @Override
    public List<UnitView> units() {
        return units;
    }

    @Override
    public List<UnitRef> centresWithin(UnitRef ref) {
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRE)
                .filter(unit -> unit.ref().equals(ref) || ref.equals(unit.parentRef()))
                .map(UnitView::ref)
                .toList();
    }

    @Override
    public Optional<PersonView> person(PersonRef ref) {
        return Optional.empty();
    }

    @Override
    public Map<PersonRef, PersonView> people(Set<PersonRef> refs) {
        return Map.of();
    }

    @Override
    public List<PersonView> staff() {
        return List.of();
    }

    @Override
    public List<PersonView> responsibleAround(UnitRef unit) {
        return List.of();
    }

    @Override
    public Optional<PersonView> responsibleFor(String post, Optional<UnitRef> unit) {
        return Optional.empty();
    }

    @Override
    public Optional<PersonView> presentOrDeputy(PersonRef ref) {
        return Optional.empty();
    }

    @Override
    public Set<PersonRef> standsInFor(PersonRef ref) {
        return Set.of();
    }

    @Override
    public List<PostView> posts() {
        return List.of();
    }

    @Override
    public List<TouchpointView> touchpoints() {
        return List.of();
    }
}
