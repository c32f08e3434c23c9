package io.northloop.organisation.port;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PlaceNames;
import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Language;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisation for reading. */
public interface OrganisationChart {

    /** All units, regions first, each followed by its centres, by name. */
    List<UnitView> units();

    Optional<UnitView> unit(UnitRef ref);

    List<UnitRef> centresWithin(UnitRef ref);

    /** The time zones of those of them that are known, inherited or their own. */
    Map<UnitRef, ZoneId> zones(Set<UnitRef> refs);

    /** Units inside the scope, by reference. */
    Slice<UnitEntry> units(UnitScope scope, SliceRequest request);

    Optional<UnitEntry> unitEntry(UnitRef ref);

    /** People of units inside the scope (those at HQ only when the scope is everything), by reference. */
    Slice<PersonEntry> people(UnitScope scope, PeopleFilter filter, SliceRequest request);

    Optional<PersonEntry> personEntry(PersonRef ref);

    /** Posts in the order in which people list them. */
    List<PostView> posts();

    /** Touchpoints in the order of the customer's journey. */
    List<TouchpointView> touchpoints();

    /** What those of them are called that are known. */
    PlaceNames names(Set<UnitRef> units, Set<String> touchpoints);

    /** A unit with what an editor needs; the time zone is the one given, not the one inherited. */
    record UnitEntry(
            UnitRef ref,
            UnitKind kind,
            String name,
            @Nullable UnitRef parentRef,
            @Nullable ZoneId timeZone,
            boolean active,
            long version) {}

    /** A person with what an editor needs. */
    record PersonEntry(
            PersonRef ref,
            String name,
            @Nullable String email,
            @Nullable String phone,
            Language locale,
            String post,
            @Nullable UnitRef unitRef,
            @Nullable PersonRef deputyRef,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil,
            boolean active,
            long version) {}

    /**
     * @param text part of a name or reference; empty for all
     * @param unit only people of this unit; {@code null} for all
     */
    record PeopleFilter(String text, @Nullable UnitRef unit) {

        public static PeopleFilter none() {
            return new PeopleFilter("", null);
        }
    }
}
