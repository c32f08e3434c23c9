package io.northloop.alerting.application;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules would have raised, gone through again.
 *
 * @param from first day
 * @param to last day, included
 * @param answers taken
 * @param alerts in the order in which they were raised
 * @param watched quarters in which subjects of each kind had a baseline to be watched against
 */
public record Rehearsal(
        LocalDate from, LocalDate to, long answers, List<Raised> alerts, Map<AlertSubject.Kind, Integer> watched) {

    public Rehearsal {
        alerts = List.copyOf(alerts);
        watched = Map.copyOf(watched);
    }

    /**
     * @param name of the unit, or a programme's reference
     * @param raisedOn day, in the company's zone
     * @param alarmedOn day on which HQ was paged; {@code null} for a watch that lapsed
     */
    public record Raised(
            Alert.Snapshot alert,
            String name,
            LocalDate raisedOn,
            @Nullable LocalDate alarmedOn) {}

    /** How many were raised by each rule; rules that raised none are missing. */
    public Map<AlertRule, Integer> byRule() {
        Map<AlertRule, Integer> counts = new EnumMap<>(AlertRule.class);
        alerts.forEach(raised -> counts.merge(raised.alert().rule(), 1, Integer::sum));
        return counts;
    }

    /** Falls that HQ would have been paged for, in a watched quarter of a subject of this kind; 0 where none was watched. */
    public double alarmsPerQuarter(AlertSubject.Kind kind) {
        long alarms = alerts.stream()
                .map(Raised::alert)
                .filter(alert -> alert.rule() == AlertRule.NPS_FALL
                        && alert.severity() == AlertSeverity.ALARM
                        && alert.subject().kind() == kind)
                .count();
        int quarters = watched.getOrDefault(kind, 0);
        return quarters == 0 ? 0 : (double) alarms / quarters;
    }
}
