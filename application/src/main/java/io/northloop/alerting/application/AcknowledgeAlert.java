package io.northloop.alerting.application;

import io.northloop.access.Actor;
import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.NpsWatch;
import io.northloop.alerting.port.Alerts;
import io.northloop.alerting.port.Watches;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.response.ResponseDirectory;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody at HQ takes note of an alert and says what they make of it; an acknowledged fall is watched for anew. */
@Component
public class AcknowledgeAlert {

    private final Alerts alerts;
    private final Watches watches;
    private final OrganisationDirectory organisation;
    private final ResponseDirectory responses;
    private final AuditTrail audit;
    private final Clock clock;

    AcknowledgeAlert(
            Alerts alerts,
            Watches watches,
            OrganisationDirectory organisation,
            ResponseDirectory responses,
            AuditTrail audit,
            Clock clock) {
        this.alerts = alerts;
        this.watches = watches;
        this.organisation = organisation;
        this.responses = responses;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param actingFor whom a machine acts for: somebody at HQ */
    public record Command(
            Viewer viewer, AlertId id, @Nullable String note, Optional<String> actingFor) {}

    /**
     * @throws DomainError FORBIDDEN for everybody but HQ and machines that see the whole company; NOT_FOUND; CONFLICT
     *     when it is not open any more; REFUSED without a note
     */
    @Transactional
    public void acknowledge(Command command) {
        command.viewer().requireCompanyWide();
        Faults faults = Alert.faults(command.note());
        Actor by = actor(command, faults);
        Alert.Snapshot seen =
                alerts.find(command.id()).map(Alert::snapshot).orElseThrow(() -> DomainError.notFound("alert-unknown"));
        // Answers take the watch before the alert, and so does this.
        boolean fall = seen.rule() == AlertRule.NPS_FALL;
        Optional<NpsWatch> watch = fall ? Optional.of(watches.lock(seen.subject())) : Optional.empty();
        Alert alert = alerts.lock(command.id()).orElseThrow(() -> DomainError.notFound("alert-unknown"));
        faults.refuseIfAny();
        alert.acknowledge(by, responses.commentMask().apply(String.valueOf(command.note())), clock.instant());
        alerts.save(alert);
        if (alert.snapshot().severity() == AlertSeverity.ALARM) {
            watch.ifPresent(it -> watches.save(it.reset(), List.of()));
        }
        audit.record(
                by.name(),
                "alert.acknowledged",
                command.id().toString(),
                Map.of("rule", seen.rule().name(), "about", seen.subject().toString()));
    }

    private Actor actor(Command command, Faults faults) {
        return switch (command.viewer()) {
            case Viewer.Staff staff -> {
                staff.requireHeadquarters();
                yield new Actor(staff.auditName(), staff.person().orElse(null));
            }
            case Viewer.Machine machine -> {
                Optional<PersonView> person = command.actingFor()
                        .flatMap(organisation::colleague)
                        .filter(colleague -> colleague.unitRef() == null);
                faults.require(command.actingFor().isPresent(), "/actingFor", "required")
                        .require(
                                command.actingFor().isEmpty() || person.isPresent(),
                                "/actingFor",
                                "unknown-person",
                                command.actingFor().orElse(""));
                yield new Actor(machine.auditName(), person.map(PersonView::ref).orElse(null));
            }
        };
    }
}
