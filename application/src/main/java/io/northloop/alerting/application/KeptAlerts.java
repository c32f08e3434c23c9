package io.northloop.alerting.application;

import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRaised;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Signal;
import io.northloop.alerting.port.AlarmPages;
import io.northloop.alerting.port.Alerts;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The alerts of the house, written in the running transaction; others hear of new ones, and of watches that became
 * alarms.
 */
@Component
final class KeptAlerts implements AlertBook {

    private final Alerts alerts;
    private final AlarmPages pages;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    KeptAlerts(Alerts alerts, AlarmPages pages, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.alerts = alerts;
        this.pages = pages;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void note(Signal signal) {
        Alert.Noted noted = noted(signal);
        if (noted.raised() && !alerts.add(noted.alert())) {
            // Another transaction was first; its alert is committed and open to grow.
            noted = noted(signal);
            if (noted.raised()) {
                throw new IllegalStateException("raised and gone at once: " + signal);
            }
        }
        if (!noted.raised()) {
            alerts.save(noted.alert());
        }
        if (noted.told()) {
            tell(noted.alert().snapshot());
        }
    }

    private Alert.Noted noted(Signal signal) {
        return Alert.note(signal, alerts.lockOpen(signal.rule(), signal.subject()), () -> new AlertId(ids.next()));
    }

    private void tell(Alert.Snapshot alert) {
        if (alert.severity() == AlertSeverity.ALARM) {
            pages.add(alert.id(), clock.instant());
        }
        events.publishEvent(new AlertRaised(
                ids.next(), clock.instant(), alert.id(), alert.rule(), alert.severity(), alert.subject()));
    }

    @Override
    public void lapse(AlertSubject subject, Instant at) {
        Optional<Alert> open = alerts.lockOpen(AlertRule.NPS_FALL, subject);
        open.filter(alert -> alert.lapse(at)).ifPresent(alerts::save);
    }
}
