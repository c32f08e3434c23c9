package io.northloop.followup.model;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.PlaceNames;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Language;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who hold posts, some of them away. It knows no units but by name. */
final class Staff implements OrganisationDirectory {

    private record Place(String post, Optional<UnitRef> unit) {}

    private final Map<Place, PersonRef> holders = new HashMap<>();
    private final Map<PersonRef, PersonView> people = new HashMap<>();
    private final Map<PersonRef, Optional<PersonRef>> away = new HashMap<>();

    Staff holds(String post, @Nullable UnitRef unit, String person) {
        holders.put(new Place(post, Optional.ofNullable(unit)), new PersonRef(person));
        return works(person);
    }

    Staff works(String person) {
        PersonRef ref = new PersonRef(person);
        people.put(ref, new PersonView(ref, person, null, Language.EN, "ANY", null, true));
        return this;
    }

    Staff away(String person, @Nullable String deputy) {
        away.put(new PersonRef(person), Optional.ofNullable(deputy).map(PersonRef::new));
        return this;
    }

    @Override
    public ZoneId companyZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public String companyName() {
        return "Company";
    }

    @Override
    public Optional<UnitView> unit(UnitRef ref) {
        return Optional.empty();
    }

    @Override
    public List<UnitView> units() {
        return List.of();
    }

    @Override
    public List<UnitRef> centresWithin(UnitRef ref) {
        return List.of(ref);
    }

    @Override
    public Optional<PersonView> person(PersonRef ref) {
        return Optional.ofNullable(people.get(ref));
    }

    @Override
    public Map<PersonRef, PersonView> people(Set<PersonRef> refs) {
        Map<PersonRef, PersonView> known = new HashMap<>(people);
        known.keySet().retainAll(refs);
        return known;
    }

    @Override
    public List<PersonView> workingAt(Set<UnitRef> units) {
        return List.of();
    }

    @Override
    public List<PersonView> staff() {
        return List.copyOf(people.values());
    }

    @Override
    public List<PersonView> responsibleAround(UnitRef unit) {
        return List.of();
    }

    @Override
    public Optional<PersonView> responsibleFor(String post, Optional<UnitRef> unit) {
        return Optional.ofNullable(holders.get(new Place(post, unit))).flatMap(this::presentOrDeputy);
    }

    @Override
    public Optional<PersonView> presentOrDeputy(PersonRef ref) {
        Optional<PersonRef> deputy = away.get(ref);
        return deputy == null ? person(ref) : deputy.flatMap(this::presentOrDeputy);
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
