package io.northloop.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A company in Shanghai without units, people or lists; tests add what they speak of. */
public class EmptyOrganisation implements OrganisationDirectory {

    protected static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

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
        return units().stream().filter(unit -> unit.ref().equals(ref)).findFirst();
    }

    @Override
    public List<UnitView> units() {
        return List.of();
    }

    @Override
    public List<UnitRef> centresWithin(UnitRef ref) {
        return units().stream()
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
    public Optional<PersonView> responsibleFor(String post, Optional<UnitRef> unit) {
        return Optional.empty();
    }

    @Override
    public List<PersonView> workingAt(Set<UnitRef> units) {
        return List.of();
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

    @Override
    public PlaceNames names(Set<UnitRef> units, Set<String> touchpoints) {
        return PlaceNames.NONE;
    }
}
