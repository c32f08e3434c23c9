package io.northloop.alerting.model;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertSubject;
import io.northloop.response.ResponseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A rule has found something: a reason to raise an alert, or one more for the alert that is open. */
public record Signal(AlertRule rule, AlertSubject subject, AlertSeverity severity, Evidence evidence) {

    static Signal alarm(AlertRule rule, AlertSubject subject, Evidence evidence) {
        return new Signal(rule, subject, AlertSeverity.ALARM, evidence);
    }

    /** An influential customer gave 0 to 2 and said why. */
    public static Signal influential(AlertSubject centre, ResponseId answer, int score, Instant at, LocalDate day) {
        return alarm(
                AlertRule.INFLUENTIAL_DETRACTOR,
                centre,
                new Evidence(at, day, day, Map.of(Measure.SCORE, Figure.plain(score)), Optional.of(answer)));
    }
}
