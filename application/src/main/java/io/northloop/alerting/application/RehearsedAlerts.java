package io.northloop.alerting.application;

import io.northloop.access.Actor;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Alerts that are raised in a rehearsal only: kept by nobody, acknowledged after a while as a person would. */
final class RehearsedAlerts implements AlertBook {

    private record Key(AlertRule rule, AlertSubject subject) {}

    private final Duration patience;
    private final Map<Key, Alert> open = new HashMap<>();
    private final Map<Key, Instant> toldAt = new HashMap<>();
    private final List<Alert> raised = new ArrayList<>();

    /** @param patience how long an alarm waits for somebody */
    RehearsedAlerts(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void note(Signal signal) {
        Key key = new Key(signal.rule(), signal.subject());
        Alert.Noted noted = Alert.note(
                signal, Optional.ofNullable(open.get(key)), () -> new AlertId(new UUID(0, raised.size() + 1L)));
        if (noted.raised()) {
            raised.add(noted.alert());
            open.put(key, noted.alert());
        }
        if (noted.told() && signal.severity() == AlertSeverity.ALARM) {
            toldAt.put(key, signal.evidence().at());
        }
    }

    @Override
    public void lapse(AlertSubject subject, Instant at) {
        Key key = new Key(AlertRule.NPS_FALL, subject);
        Alert alert = open.get(key);
        if (alert != null && alert.lapse(at)) {
            open.remove(key);
        }
    }

    /** Acknowledges what has waited long enough; the subjects of falls among them, which are watched for anew. */
    List<AlertSubject> acknowledge(Instant now) {
        List<Key> due = toldAt.entrySet().stream()
                .filter(told -> !told.getValue().plus(patience).isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        List<AlertSubject> falls = new ArrayList<>();
        for (Key key : due) {
            Instant told = toldAt.remove(key);
            Alert alert = open.remove(key);
            if (alert != null && told != null) {
                alert.acknowledge(Actor.SYSTEM, "rehearsal", told.plus(patience));
                if (key.rule() == AlertRule.NPS_FALL) {
                    falls.add(key.subject());
                }
            }
        }
        return falls;
    }

    List<Alert.Snapshot> raised() {
        return raised.stream().map(Alert::snapshot).toList();
    }
}
