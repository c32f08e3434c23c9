package io.northloop.alerting.model;

import io.northloop.access.Actor;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.AlertSubject;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that headquarters is told: raised once per rule and subject, growing until a person takes note of it. */
public final class Alert {

    /** Characters of the note. */
    public static final int LONGEST_NOTE = 1000;

    private final AlertId id;
    private final AlertRule rule;
    private final AlertSubject subject;
    private final Instant raisedAt;
    private final List<Evidence> evidence;
    private final long version;
    private AlertSeverity severity;
    private AlertState state;
    private @Nullable Ending ending;

    private Alert(Snapshot snapshot) {
        this.id = snapshot.id();
        this.rule = snapshot.rule();
        this.subject = snapshot.subject();
        this.raisedAt = snapshot.raisedAt();
        this.evidence = new ArrayList<>(snapshot.evidence());
        this.version = snapshot.version();
        this.severity = snapshot.severity();
        this.state = snapshot.state();
        this.ending = snapshot.ending();
    }

    /**
     * How an alert ended.
     *
     * @param by {@link Actor#SYSTEM} where it lapsed
     * @param note what the person made of it; {@code null} where it lapsed
     */
    public record Ending(Instant at, Actor by, @Nullable String note) {}

    /** @param evidence the first reason first */
    public record Snapshot(
            AlertId id,
            AlertRule rule,
            AlertSubject subject,
            AlertSeverity severity,
            AlertState state,
            Instant raisedAt,
            List<Evidence> evidence,
            @Nullable Ending ending,
            long version) {

        public Snapshot {
            evidence = List.copyOf(evidence);
        }

        /** The same with this evidence. */
        public Snapshot with(List<Evidence> read) {
            return new Snapshot(id, rule, subject, severity, state, raisedAt, read, ending, version);
        }
    }

    /**
     * What became of a signal.
     *
     * @param alert raised by it, or grown by it
     * @param raised whether it is a new one
     * @param told whether others are to be told: it is new, or what was a watch is an alarm
     */
    public record Noted(Alert alert, boolean raised, boolean told) {}

    /** Raises an alert for the signal, or lets the one that is open for its rule and subject grow. */
    public static Noted note(Signal signal, Optional<Alert> open, Supplier<AlertId> id) {
        if (open.isPresent()) {
            Alert alert = open.get();
            boolean worse = signal.severity().compareTo(alert.severity) > 0;
            alert.grow(signal);
            return new Noted(alert, false, worse);
        }
        Evidence first = signal.evidence();
        return new Noted(
                new Alert(new Snapshot(
                        id.get(),
                        signal.rule(),
                        signal.subject(),
                        signal.severity(),
                        AlertState.OPEN,
                        first.at(),
                        List.of(first),
                        null,
                        0)),
                true,
                true);
    }

    public static Alert restore(Snapshot snapshot) {
        return new Alert(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(id, rule, subject, severity, state, raisedAt, evidence, ending, version);
    }

    private void grow(Signal signal) {
        if (state != AlertState.OPEN
                || signal.rule() != rule
                || !signal.subject().equals(subject)) {
            throw new IllegalArgumentException(signal + " is none of " + id);
        }
        evidence.add(signal.evidence());
        if (signal.severity().compareTo(severity) > 0) {
            severity = signal.severity();
        }
    }

    /** What is wrong with a note. */
    public static Faults faults(@Nullable String note) {
        return new Faults().requireText(note, LONGEST_NOTE, "/note");
    }

    /** @throws DomainError CONFLICT when it is not open any more; REFUSED without a note */
    public void acknowledge(Actor by, @Nullable String note, Instant at) {
        if (state != AlertState.OPEN) {
            throw DomainError.conflict("alert-not-open");
        }
        faults(note).refuseIfAny();
        state = AlertState.ACKNOWLEDGED;
        ending = new Ending(at, by, String.valueOf(note).strip());
    }

    /** A watch is over; an alarm waits for a person. */
    public boolean lapse(Instant at) {
        if (state != AlertState.OPEN || severity != AlertSeverity.WATCH) {
            return false;
        }
        state = AlertState.LAPSED;
        ending = new Ending(at, Actor.SYSTEM, null);
        return true;
    }
}
