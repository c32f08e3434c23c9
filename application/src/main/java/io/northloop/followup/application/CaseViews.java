package io.northloop.followup.application;

import io.northloop.access.Viewer;
import io.northloop.followup.application.CaseView.Urgency;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns rows into what one viewer may see, with names; looks each unit and person up once. */
final class CaseViews {

    static final Duration SOON = Duration.ofHours(4);

    private final CaseViewer viewer;
    private final OrganisationDirectory organisation;
    private final Map<UnitRef, UnitView> units;
    private final Map<PersonRef, Optional<PersonView>> people = new HashMap<>();
    private final Instant now;

    CaseViews(Viewer viewer, OrganisationDirectory organisation, Instant now) {
        this.viewer = CaseViewer.of(viewer, organisation);
        this.organisation = organisation;
        this.units = organisation.units().stream().collect(Collectors.toMap(UnitView::ref, Function.identity()));
        this.now = now;
    }

    CaseView of(Row row) {
        boolean seesAnswer =
                CaseAccess.of(viewer, row.unit(), row.owner(), row.consent()).seesAnswer();
        Optional<UnitView> unit = Optional.ofNullable(units.get(row.unit()));
        return new CaseView(
                row.id(),
                seesAnswer ? row.response() : null,
                row.unit(),
                unit.map(UnitView::name).orElse(row.unit().value()),
                unit.map(UnitView::timeZone).orElseGet(organisation::companyZone),
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

    /** The person's name; their reference when nobody knows them any more. */
    @Nullable
    String name(@Nullable PersonRef person) {
        return person == null
                ? null
                : people.computeIfAbsent(person, organisation::person)
                        .map(PersonView::name)
                        .orElse(person.value());
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
