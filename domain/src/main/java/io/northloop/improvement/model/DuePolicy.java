package io.northloop.improvement.model;

import io.northloop.shared.Faults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When somebody hears of a task that is not done. Days are those where the assignee works; a time that a clock skips in
 * spring is the moment at which it skips it.
 *
 * @param firstReminderDays days before the due day, 1 … 60, more than the second; 3 by default
 * @param lastReminderDays days before the due day, 0 … 59; 1 by default
 * @param escalationDays days after a task became overdue at which headquarters hears, 1 … 60; 3 by default
 * @param hour of the day at which reminders and escalation are sent, 0 … 23; 9 by default
 */
public record DuePolicy(int firstReminderDays, int lastReminderDays, int escalationDays, int hour) {

    public static final DuePolicy STANDARD = new DuePolicy(3, 1, 3, 9);

    private static final int MOST_DAYS = 60;
    private static final int LAST_HOUR = 23;

    /** What is raised when the time has come, in this order. */
    public enum Alarm {
        FIRST_REMINDER,
        LAST_REMINDER,
        /** The due day is over. */
        OVERDUE,
        /** To the HQ desk. */
        ESCALATION;

        /** Whether it speaks of a day that is still to come: raised late it would be wrong. */
        boolean isReminder() {
            return switch (this) {
                case FIRST_REMINDER, LAST_REMINDER -> true;
                case OVERDUE, ESCALATION -> false;
            };
        }

        Optional<Alarm> next() {
            return switch (this) {
                case FIRST_REMINDER -> Optional.of(LAST_REMINDER);
                case LAST_REMINDER -> Optional.of(OVERDUE);
                case OVERDUE -> Optional.of(ESCALATION);
                case ESCALATION -> Optional.empty();
            };
        }
    }

    public DuePolicy {
        faults(firstReminderDays, lastReminderDays, escalationDays, hour).refuseIfAny();
    }

    public static Faults faults(int firstReminderDays, int lastReminderDays, int escalationDays, int hour) {
        return new Faults()
                .require(
                        firstReminderDays >= 1 && firstReminderDays <= MOST_DAYS,
                        "/firstReminderDays",
                        "out-of-range",
                        1,
                        MOST_DAYS)
                .require(
                        lastReminderDays >= 0 && lastReminderDays < MOST_DAYS,
                        "/lastReminderDays",
                        "out-of-range",
                        0,
                        MOST_DAYS - 1)
                .require(lastReminderDays < firstReminderDays, "/lastReminderDays", "reminders-out-of-order")
                .require(
                        escalationDays >= 1 && escalationDays <= MOST_DAYS,
                        "/escalationDays",
                        "out-of-range",
                        1,
                        MOST_DAYS)
                .require(hour >= 0 && hour <= LAST_HOUR, "/hour", "out-of-range", 0, LAST_HOUR);
    }

    Instant momentOf(Alarm alarm, LocalDate dueOn, ZoneId zone) {
        LocalDate over = dueOn.plusDays(1);
        return switch (alarm) {
            case FIRST_REMINDER -> at(dueOn.minusDays(firstReminderDays), zone);
            case LAST_REMINDER -> at(dueOn.minusDays(lastReminderDays), zone);
            case OVERDUE -> over.atStartOfDay(zone).toInstant();
            case ESCALATION -> at(over.plusDays(escalationDays), zone);
        };
    }

    private Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }
}
