package io.northloop.improvement.model;

import io.northloop.improvement.model.DuePolicy.Alarm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The alarms of one task, by the policy that they follow. */
final class DueAlarms {

    private DuePolicy policy;
    private @Nullable Alarm next;
    private @Nullable Instant at;

    DueAlarms(DuePolicy policy, @Nullable Alarm next, @Nullable Instant at) {
        this.policy = policy;
        this.next = next;
        this.at = at;
    }

    /** Sets them anew. Reminders whose moment is past are left out: whoever is told now has the date before them. */
    void set(DuePolicy inForce, LocalDate dueOn, ZoneId zone, Instant now) {
        policy = inForce;
        ring(Alarm.FIRST_REMINDER, dueOn, zone);
        while (next != null
                && next.isReminder()
                && !Optional.ofNullable(at).orElseThrow().isAfter(now)) {
            advance(dueOn, zone);
        }
    }

    /**
     * Moves the next alarm to its moment by another policy. What was raised is not raised again; a moment that is past
     * by then has come.
     *
     * @return whether there was one to move
     */
    boolean follow(DuePolicy inForce, LocalDate dueOn, ZoneId zone) {
        if (next == null || policy.equals(inForce)) {
            return false;
        }
        policy = inForce;
        ring(next, dueOn, zone);
        return true;
    }

    /**
     * The alarm that is due. When nobody rang for a while, a reminder that the next alarm has caught up with is left
     * out.
     */
    Optional<Alarm> due(LocalDate dueOn, ZoneId zone, Instant now) {
        while (next != null
                && next.isReminder()
                && next.next()
                        .filter(it -> !policy.momentOf(it, dueOn, zone).isAfter(now))
                        .isPresent()) {
            advance(dueOn, zone);
        }
        return next != null && at != null && !at.isAfter(now) ? Optional.of(next) : Optional.empty();
    }

    /** Sets the alarm after this one. */
    void raised(Alarm alarm, LocalDate dueOn, ZoneId zone) {
        if (next != alarm) {
            throw new IllegalStateException(alarm + " is not the next alarm");
        }
        advance(dueOn, zone);
    }

    /** Goes past alarms that were raised before. */
    void leaveOut(Set<Alarm> raised, LocalDate dueOn, ZoneId zone) {
        while (next != null && raised.contains(next)) {
            advance(dueOn, zone);
        }
    }

    void stop() {
        next = null;
        at = null;
    }

    private void advance(LocalDate dueOn, ZoneId zone) {
        Optional<Alarm> after = Optional.ofNullable(next).flatMap(Alarm::next);
        if (after.isPresent()) {
            ring(after.get(), dueOn, zone);
        } else {
            stop();
        }
    }

    private void ring(Alarm alarm, LocalDate dueOn, ZoneId zone) {
        next = alarm;
        at = policy.momentOf(alarm, dueOn, zone);
    }

    DuePolicy policy() {
        return policy;
    }

    @Nullable
    Alarm next() {
        return next;
    }

    @Nullable
    Instant at() {
        return at;
    }
}
