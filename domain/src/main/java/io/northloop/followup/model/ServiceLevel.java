package io.northloop.followup.model;

import io.northloop.shared.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody hears of a case on which nobody made contact (method §7). All spans count from the moment the answer
 * was received; a day has 86,400 s whatever the wall clock does. Contact itself is due after {@link #CONTACT}: that is
 * a definition, the rest HQ may set.
 *
 * @param reminderHours when the owner is reminded, 1 … 23; 20 by default
 * @param regionHours when the regional manager hears, 24 … 336; 24 by default
 * @param headquartersHours when HQ hears, not before the regional manager; 48 by default
 */
public record ServiceLevel(int reminderHours, int regionHours, int headquartersHours) {

    /** Contact strictly before this span is over meets the service level. */
    public static final Duration CONTACT = Duration.ofHours(24);

    private static final int DUE = 24;
    private static final int LATEST = 14 * 24;

    public static final ServiceLevel STANDARD = new ServiceLevel(20, 24, 48);

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
        faults(reminderHours, regionHours, headquartersHours).refuseIfAny();
    }

    /** A reminder helps before contact is due, an escalation is about contact that is overdue. */
    public static Faults faults(int reminderHours, int regionHours, int headquartersHours) {
        return new Faults()
                .require(reminderHours >= 1 && reminderHours < DUE, "/reminderHours", "out-of-range", 1, DUE - 1)
                .require(regionHours >= DUE && regionHours <= LATEST, "/regionHours", "out-of-range", DUE, LATEST)
                .require(
                        headquartersHours >= DUE && headquartersHours <= LATEST,
                        "/headquartersHours",
                        "out-of-range",
                        DUE,
                        LATEST)
                .require(
                        headquartersHours >= regionHours || headquartersHours < DUE,
                        "/headquartersHours",
                        "escalations-out-of-order");
    }

    static Instant dueAt(Instant receivedAt) {
        return receivedAt.plus(CONTACT);
    }

    Instant alarmAt(Alarm alarm, Instant receivedAt) {
        return receivedAt.plus(Duration.ofHours(
                switch (alarm) {
                    case REMINDER -> reminderHours;
                    case REGION -> regionHours;
                    case HEADQUARTERS -> headquartersHours;
                }));
    }
}
