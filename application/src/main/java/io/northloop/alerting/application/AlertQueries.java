package io.northloop.alerting.application;

import io.northloop.access.Actor;
import io.northloop.access.Viewer;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.OpenAlerts;
import io.northloop.alerting.RaisedAlerts;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.port.Alerts;
import io.northloop.alerting.port.Watches;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.PinnedFactors;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alerts with their evidence for HQ and machines that see the whole company; for managers, the watches on their units.
 */
@Component
@Transactional(readOnly = true)
public class AlertQueries implements OpenAlerts, RaisedAlerts {

    private static final int DAYS_BEFORE = 182;

    private final Alerts alerts;
    private final Watches watches;
    private final Subjects subjects;
    private final PinnedFactors factors;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    AlertQueries(
            Alerts alerts,
            Watches watches,
            Subjects subjects,
            PinnedFactors factors,
            OrganisationDirectory organisation,
            Clock clock) {
        this.alerts = alerts;
        this.watches = watches;
        this.subjects = subjects;
        this.factors = factors;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Those in one of these states, the latest raised first. */
    public Slice<ShownAlert> list(Viewer viewer, Set<AlertState> states, SliceRequest slice) {
        requireMay(viewer);
        Slice<Alert.Snapshot> found = alerts.list(states, slice).map(Alert::snapshot);
        return new Slice<>(shown(found.items()), found.next());
    }

    public ShownAlert alert(Viewer viewer, AlertId id) {
        requireMay(viewer);
        Alert alert = alerts.find(id).orElseThrow(() -> DomainError.notFound("alert-unknown"));
        return shown(List.of(alert.snapshot())).getFirst();
    }

    /** How the sum came to where it was: the half year before the alert, and what followed until it ended. */
    public List<Watches.Day> course(Viewer viewer, AlertId id) {
        Alert.Snapshot alert = alert(viewer, id).alert();
        LocalDate raised = LocalDate.ofInstant(alert.raisedAt(), organisation.companyZone());
        LocalDate last = LocalDate.ofInstant(
                alert.ending() == null ? clock.instant() : alert.ending().at(), organisation.companyZone());
        return watches.days(alert.subject(), raised.minusDays(DAYS_BEFORE), last);
    }

    /** Factors of the days that the alert's figures are of, and of its subject; they may explain it (method §6). */
    public List<FactorView> factors(Viewer viewer, ShownAlert shown) {
        return factors.bearingOn(FactorsOf.question(shown.alert()), viewer);
    }

    /** Factors of the subject and of these days, those between them included. */
    public List<FactorView> factors(Viewer viewer, ShownAlert shown, LocalDate first, LocalDate last) {
        return factors.bearingOn(FactorsOf.question(shown.alert().subject(), first, last), viewer);
    }

    /** What managers are told of the watches on their own units; nothing to anybody else. */
    public List<WatchNotice> notices(Viewer viewer) {
        return switch (viewer.scope()) {
            case UnitScope.Everything _ -> List.of();
            case UnitScope.Within within -> {
                Subjects.Now now = subjects.now();
                yield alerts.open(AlertRule.NPS_FALL, within.units()).stream()
                        .map(Alert::snapshot)
                        .map(alert -> new WatchNotice(
                                alert.subject().unit().orElseThrow(),
                                now.name(alert.subject()),
                                LocalDate.ofInstant(alert.raisedAt(), organisation.companyZone())))
                        .toList();
            }
        };
    }

    @Override
    public Counts counts(Viewer viewer) {
        return viewer.isHeadquarters()
                ? alerts.count()
                : new Counts(0, notices(viewer).size());
    }

    @Override
    public List<Mention> raised(Viewer viewer, Optional<UnitRef> unit, Instant from, Instant until) {
        requireMay(viewer);
        List<Alert.Snapshot> found =
                alerts.raised(from, until).stream().map(Alert::snapshot).toList();
        Set<UnitRef> within = new HashSet<>();
        unit.ifPresent(it -> {
            within.add(it);
            within.addAll(organisation.centresWithin(it));
        });
        return shown(found.stream()
                        .filter(alert -> within.isEmpty()
                                || alert.subject()
                                        .unit()
                                        .filter(within::contains)
                                        .isPresent())
                        .toList())
                .stream()
                .map(AlertQueries::mention)
                .toList();
    }

    private static Mention mention(ShownAlert shown) {
        Alert.Snapshot alert = shown.alert();
        return new Mention(
                alert.id(),
                alert.rule(),
                alert.subject(),
                shown.name(),
                alert.severity(),
                alert.state(),
                alert.raisedAt(),
                alert.ending() == null ? null : alert.ending().at(),
                alert.state() == AlertState.ACKNOWLEDGED ? shown.acknowledgedBy() : Optional.empty());
    }

    private static void requireMay(Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
    }

    private List<ShownAlert> shown(List<Alert.Snapshot> found) {
        Subjects.Now now = subjects.now();
        Set<PersonRef> refs = found.stream()
                .flatMap(alert -> by(alert).stream())
                .flatMap(by -> Optional.ofNullable(by.person()).stream())
                .collect(Collectors.toSet());
        Map<PersonRef, PersonView> people = organisation.people(refs);
        return found.stream()
                .map(alert -> new ShownAlert(
                        alert, now.name(alert.subject()), by(alert).flatMap(by -> name(by, people))))
                .toList();
    }

    private static Optional<Actor> by(Alert.Snapshot alert) {
        return Optional.ofNullable(alert.ending()).map(Alert.Ending::by);
    }

    private static Optional<String> name(Actor by, Map<PersonRef, PersonView> people) {
        return Optional.ofNullable(by.person())
                .map(people::get)
                .map(PersonView::name)
                .or(by::ownName);
    }
}
