package io.northloop.followup.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Within which clock time somebody must have made contact, and who hears of it when nobody did (method §7). All
 * spans count from the moment the answer was received; a day has 86,400 s whatever the wall clock does.
 *
 * @param reminder when the owner is reminded; 20 h by default
 * @param contact when contact must have been made, and the regional manager hears; 24 h by default
 * @param headquarters when HQ hears; 48 h by default
 */
public record ServiceLevel(Duration reminder, Duration contact, Duration headquarters) {

    public static final ServiceLevel STANDARD =
            new ServiceLevel(Duration.ofHours(20), Duration.ofHours(24), Duration.ofHours(48));

    /** What is raised when the time has come, in this order. */
    public enum Alarm {
        REMINDER(StepKind.REMINDED, 0),
        REGION(StepKind.ESCALATED_TO_REGION, 1),
        HEADQUARTERS(StepKind.ESCALATED_TO_HQ, 2);

        private final StepKind step;
        private final int escalation;

        Alarm(StepKind step, int escalation) {
            this.step = step;
            this.escalation = escalation;
        }

        StepKind step() {
            return step;
        }

        /** 0 for the reminder, 1 to the region, 2 to HQ. */
        public int escalation() {
            return escalation;
        }

        Optional<Alarm> next() {
            return switch (this) {
                case REMINDER -> Optional.of(REGION);
                case REGION -> Optional.of(HEADQUARTERS);
                case HEADQUARTERS -> Optional.empty();
            };
        }
    }

    public ServiceLevel {
        if (reminder.compareTo(contact) > 0 || contact.compareTo(headquarters) > 0) {
            throw new IllegalArgumentException("alarms out of order");
        }
    }

    Instant dueAt(Instant receivedAt) {
        return receivedAt.plus(contact);
    }

    Instant alarmAt(Alarm alarm, Instant receivedAt) {
        return receivedAt.plus(
                switch (alarm) {
                    case REMINDER -> reminder;
                    case REGION -> contact;
                    case HEADQUARTERS -> headquarters;
                });
    }
}
