package io.northloop.organisation;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The organisation as it was when first asked: who asks again and again within one transaction has units, people and
 * holders of posts read once each. Not for longer than that, nor for more than one thread.
 */
public final class RememberedOrganisation implements OrganisationDirectory {

    private final OrganisationDirectory source;
    private final Map<UnitRef, Optional<UnitView>> units = new HashMap<>();
    private final Map<PersonRef, Optional<PersonView>> people = new HashMap<>();
    private final Map<PersonRef, Optional<PersonView>> presentOrDeputies = new HashMap<>();
    private final Map<Seat, Optional<PersonView>> holders = new HashMap<>();

    public RememberedOrganisation(OrganisationDirectory source) {
        this.source = source;
    }

    private record Seat(String post, Optional<UnitRef> unit) {}

    @Override
    public ZoneId companyZone() {
        return source.companyZone();
    }

    @Override
    public String companyName() {
        return source.companyName();
    }

    @Override
    public Optional<UnitView> unit(UnitRef ref) {
        return units.computeIfAbsent(ref, source::unit);
    }

    @Override
    public List<UnitView> units() {
        return source.units();
    }

    @Override
    public List<UnitRef> centresWithin(UnitRef ref) {
        return source.centresWithin(ref);
    }

    @Override
    public Optional<PersonView> person(PersonRef ref) {
        return people.computeIfAbsent(ref, source::person);
    }

    @Override
    public Map<PersonRef, PersonView> people(Set<PersonRef> refs) {
        return source.people(refs);
    }

    @Override
    public List<PersonView> workingAt(Set<UnitRef> at) {
        return source.workingAt(at);
    }

    @Override
    public List<PersonView> staff() {
        return source.staff();
    }

    @Override
    public List<PersonView> responsibleAround(UnitRef unit) {
        return source.responsibleAround(unit);
    }

    @Override
    public Optional<PersonView> responsibleFor(String post, Optional<UnitRef> unit) {
        return holders.computeIfAbsent(new Seat(post, unit), seat -> source.responsibleFor(seat.post(), seat.unit()));
    }

    @Override
    public Optional<PersonView> presentOrDeputy(PersonRef ref) {
        return presentOrDeputies.computeIfAbsent(ref, source::presentOrDeputy);
    }

    @Override
    public Set<PersonRef> standsInFor(PersonRef ref) {
        return source.standsInFor(ref);
    }

    @Override
    public List<PostView> posts() {
        return source.posts();
    }

    @Override
    public List<TouchpointView> touchpoints() {
        return source.touchpoints();
    }

    @Override
    public PlaceNames names(Set<UnitRef> units, Set<String> touchpoints) {
        return source.names(units, touchpoints);
    }
}
