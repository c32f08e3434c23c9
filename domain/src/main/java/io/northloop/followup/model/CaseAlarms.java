package io.northloop.followup.model;

import io.northloop.followup.model.ServiceLevel.Alarm;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alarms of one case, by the service level that was in force when it was opened. */
final class CaseAlarms {

    private final ServiceLevel level;
    private final Instant receivedAt;
    private @Nullable Alarm next;
    private @Nullable Instant at;
    private int escalation;

    CaseAlarms(ServiceLevel level, Instant receivedAt, @Nullable Alarm next, @Nullable Instant at, int escalation) {
        this.level = level;
        this.receivedAt = receivedAt;
        this.next = next;
        this.at = at;
        this.escalation = escalation;
    }

    /** Those of a new case. */
    static CaseAlarms set(ServiceLevel level, Instant receivedAt) {
        return new CaseAlarms(level, receivedAt, Alarm.REMINDER, level.alarmAt(Alarm.REMINDER, receivedAt), 0);
    }

    Optional<Alarm> due(Instant now) {
        return next != null && at != null && !at.isAfter(now) ? Optional.of(next) : Optional.empty();
    }

    /** Sets the alarm after this one. */
    void raised(Alarm alarm) {
        if (next != alarm) {
            throw new IllegalStateException(alarm + " is not the next alarm");
        }
        escalation = alarm.escalation();
        next = alarm.next().orElse(null);
        at = next == null ? null : level.alarmAt(next, receivedAt);
    }

    void stop() {
        next = null;
        at = null;
    }

    ServiceLevel level() {
        return level;
    }

    @Nullable
    Alarm next() {
        return next;
    }

    @Nullable
    Instant at() {
        return at;
    }

    int escalation() {
        return escalation;
    }
}
