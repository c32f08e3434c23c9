package io.northloop.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Every post in the order of HQ's list, retired ones included. */
    List<PostView> posts();

    /** Every touchpoint in the order of the customer's journey, retired ones included. */
    List<TouchpointView> touchpoints();
}
