package io.northloop.followup.application;

import io.northloop.followup.CaseView;
import io.northloop.followup.CaseView.Urgency;
import io.northloop.followup.model.CaseAccess;
import io.northloop.followup.model.CaseViewer;
import io.northloop.followup.port.CaseReadModel.Row;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows into what one viewer may see, with names; units and people are looked up together. */
final class CaseViews {

    static final Duration SOON = Duration.ofHours(4);

    private final CaseViewer viewer;
    private final OrganisationDirectory organisation;
    private final Map<UnitRef, UnitView> units;
    private final Map<PersonRef, PersonView> people;
    private final Instant now;

    /** @param named whose names will be asked for */
    CaseViews(CaseViewer viewer, OrganisationDirectory organisation, Set<PersonRef> named, Instant now) {
        this.viewer = viewer;
        this.organisation = organisation;
        this.people = organisation.people(named);
        this.units = new LinkedHashMap<>();
        organisation.units().forEach(unit -> units.put(unit.ref(), unit));
        this.now = now;
    }

    /** Of the owners of these rows. */
    static CaseViews of(List<Row> rows, CaseViewer viewer, OrganisationDirectory organisation, Instant now) {
        Set<PersonRef> owners =
                rows.stream().flatMap(row -> Stream.ofNullable(row.owner())).collect(Collectors.toSet());
        return new CaseViews(viewer, organisation, owners, now);
    }

    CaseView of(Row row) {
        boolean seesAnswer =
                CaseAccess.of(viewer, row.unit(), row.owner(), row.consent()).seesAnswer();
        return new CaseView(
                row.id(),
                seesAnswer ? row.response() : null,
                row.unit(),
                unitName(row.unit()),
                zone(row.unit()),
                row.owner(),
                name(row.owner()),
                row.state(),
                seesAnswer ? row.score() : null,
                row.openedAt(),
                row.dueAt(),
                row.firstContactAt(),
                row.escalation(),
                row.rootCause(),
                row.consent(),
                urgency(row.dueAt(), row.firstContactAt()),
                row.version());
    }

    String unitName(UnitRef unit) {
        UnitView known = units.get(unit);
        return known == null ? unit.value() : known.name();
    }

    ZoneId zone(UnitRef unit) {
        UnitView known = units.get(unit);
        return known == null ? organisation.companyZone() : known.timeZone();
    }

    /** Units that the viewer may choose from, regions first, each followed by its centres. */
    List<UnitView> selectable() {
        return units.values().stream()
                .filter(unit -> viewer.viewer().covers(unit.ref()))
                .toList();
    }

    /** One of those that were named to {@link #CaseViews}; empty when nobody knows them any more. */
    Optional<PersonView> person(PersonRef ref) {
        return Optional.ofNullable(people.get(ref));
    }

    /** The person's name; their reference when nobody knows them any more. */
    @Nullable
    String name(@Nullable PersonRef person) {
        return person == null ? null : person(person).map(PersonView::name).orElse(person.value());
    }

    private Urgency urgency(Instant dueAt, @Nullable Instant firstContactAt) {
        if (firstContactAt != null) {
            return firstContactAt.isBefore(dueAt) ? Urgency.MET : Urgency.MISSED;
        }
        if (!now.isBefore(dueAt)) {
            return Urgency.OVERDUE;
        }
        return now.isBefore(dueAt.minus(SOON)) ? Urgency.RUNNING : Urgency.DUE_SOON;
    }
}
