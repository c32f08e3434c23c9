package io.northloop.organisation;

import io.northloop.shared.Ref;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other capabilities may ask about the company. */
public interface OrganisationDirectory {

    /** The company's own zone: the days and months of figures are its days and months. */
    ZoneId companyZone();

    String companyName();

    Optional<UnitView> unit(UnitRef ref);

    /** All units, regions first, each followed by its centres, by name. */
    List<UnitView> units();

    /** The centre itself, or all centres of a region, inactive ones included. */
    List<UnitRef> centresWithin(UnitRef ref);

    Optional<PersonView> person(PersonRef ref);

    /** Those of them who are known, looked up in one go. */
    Map<PersonRef, PersonView> people(Set<PersonRef> refs);

    /** The active people of these units, and those at HQ, by name. */
    List<PersonView> workingAt(Set<UnitRef> units);

    /** Every active member of staff, those of headquarters included, by reference. */
    List<PersonView> staff();

    /**
     * Who answers for a post in a unit now: the active holder or, when the holder is away, the first present person
     * along the line of deputies. HQ posts are asked for without a unit.
     */
    Optional<PersonView> responsibleFor(String post, Optional<UnitRef> unit);

    /**
     * Who answers now for each post at a centre, in its region and at HQ, in the order of posts, as by
     * {@link #responsibleFor}; posts for which nobody does are left out.
     *
     * @param unit a centre, or a region, which has no centre's posts
     */
    List<PersonView> responsibleAround(UnitRef unit);

    /** The person, or the first present deputy while they are away; empty when nobody is there. */
    Optional<PersonView> presentOrDeputy(PersonRef ref);

    /** Everybody whose first present deputy this person is now; nobody while the person is away themselves. */
    Set<PersonRef> standsInFor(PersonRef ref);

    /** The person themselves and everybody whom they stand in for now: whose work is theirs to do. */
    default Set<PersonRef> worksFor(PersonRef ref) {
        Set<PersonRef> people = new HashSet<>(standsInFor(ref));
        people.add(ref);
        return people;
    }

    /** The active member of staff whom the text names; empty when there is none. */
    default Optional<PersonView> colleague(@Nullable String ref) {
        return ref != null && Ref.fits(ref) ? person(new PersonRef(ref)).filter(PersonView::active) : Optional.empty();
    }

    /** The zone that people in the unit live by; the company's for a unit that nobody knows, and for headquarters. */
    default ZoneId zoneOf(@Nullable UnitRef unit) {
        return Optional.ofNullable(unit)
                .flatMap(this::unit)
                .map(UnitView::timeZone)
                .orElseGet(this::companyZone);
    }

    /** The region of a centre, a region itself; empty for a unit that nobody knows. */
    default Optional<UnitRef> regionOf(UnitRef unit) {
        return unit(unit).map(it -> it.parentRef() == null ? it.ref() : it.parentRef());
    }

    /**
     * Who is told next when whoever works in the unit cannot be: its regional manager, then the HQ desk. Each is looked
     * up when the stream comes to them.
     */
    default Stream<PersonView> lineAbove(Optional<UnitRef> unit) {
        Supplier<Optional<PersonView>> manager = () -> unit.flatMap(this::regionOf)
                .flatMap(region -> responsibleFor(Posts.REGIONAL_MANAGER, Optional.of(region)));
        Supplier<Optional<PersonView>> desk = () -> responsibleFor(Posts.HQ_DESK, Optional.empty());
        return Stream.of(manager, desk).map(Supplier::get).flatMap(Optional::stream);
    }

    /** Every post in the order of HQ's list, retired ones included. */
    List<PostView> posts();

    /** Every touchpoint in the order of the customer's journey, retired ones included. */
    List<TouchpointView> touchpoints();

    /** What these units and touchpoints are called, asked for at once; those that there are not are missing. */
    PlaceNames names(Set<UnitRef> units, Set<String> touchpoints);

    /** The touchpoint of this code, retired or not. */
    default Optional<TouchpointView> touchpoint(String code) {
        return touchpoints().stream()
                .filter(touchpoint -> touchpoint.code().equals(code))
                .findFirst();
    }
}
