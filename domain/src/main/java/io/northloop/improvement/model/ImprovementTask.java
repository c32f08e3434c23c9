package io.northloop.improvement.model;

import io.northloop.access.Actor;
import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.model.DuePolicy.Alarm;
import io.northloop.improvement.model.TaskStep.Kind;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.DomainError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One task of a plan, done by one person. Steps that the life cycle does not know are refused with
 * {@code task-is-<state>} (409), and leave no trace.
 */
public final class ImprovementTask {

    public static final int ALL_DONE = 100;

    private final TaskId id;
    private final PlanId plan;
    private final @Nullable String ref;
    private final long version;
    private final TaskHistory steps;
    private final DueAlarms alarms;
    private int position;
    private TaskTerms terms;
    private Assignee assignee;
    private TaskState state;
    private int progress;
    private CalendarEntry calendar;

    private ImprovementTask(TaskSnapshot from) {
        id = from.id();
        plan = from.plan();
        ref = from.ref();
        version = from.version();
        steps = new TaskHistory(from.steps());
        alarms = new DueAlarms(from.policy(), from.nextAlarm(), from.alarmAt());
        position = from.position();
        terms = from.terms();
        assignee = from.assignee();
        state = from.state();
        progress = from.progress();
        calendar = from.calendar();
    }

    /** @param ref the writer's own name for it, unique within the plan */
    public static ImprovementTask plan(
            TaskId id, PlanId plan, @Nullable String ref, int position, TaskTerms terms, Assignee assignee) {
        return new ImprovementTask(TaskSnapshot.planned(id, plan, ref, position, terms, assignee));
    }

    public static ImprovementTask restore(TaskSnapshot snapshot) {
        return new ImprovementTask(snapshot);
    }

    /** Changes a task that nobody knows of yet. */
    public void replan(int place, TaskTerms wanted, Assignee to) {
        TaskGuard.require(state, TaskState.PLANNED);
        position = place;
        terms = wanted;
        assignee = to;
    }

    public void assign(Actor by, Instant at, DuePolicy policy) {
        TaskGuard.require(state, TaskState.PLANNED);
        state = TaskState.ASSIGNED;
        alarms.set(policy, terms.dueOn(), assignee.zone(), at);
        steps.add(TaskStep.of(at, Kind.ASSIGNED, by, assignee.person(), null));
    }

    /**
     * Changes the terms of a task that somebody works on.
     *
     * @return whether the assignee's calendar has to change
     */
    public boolean change(int place, TaskTerms wanted, Actor by, Instant at, DuePolicy policy) {
        position = place;
        if (wanted.equals(terms)) {
            return false;
        }
        TaskGuard.requireOpen(state);
        boolean seen = !wanted.looksLike(terms);
        if (!wanted.dueOn().equals(terms.dueOn())) {
            alarms.set(policy, wanted.dueOn(), assignee.zone(), at);
        }
        terms = wanted;
        steps.add(TaskStep.of(at, Kind.CHANGED, by, null));
        return seen;
    }

    public void accept(Actor by, Instant at) {
        TaskGuard.require(state, TaskState.ASSIGNED);
        state = TaskState.ACCEPTED;
        steps.add(TaskStep.of(at, Kind.ACCEPTED, by, null));
    }

    /**
     * @param percent 0 … 100; all of it is not done yet: that is said by {@link #finish}
     * @param unfinished tasks that this one depends on and that are not done
     */
    public void report(int percent, Set<TaskId> unfinished, Actor by, Instant at, @Nullable String note) {
        TaskGuard.require(state, TaskState.ACCEPTED, TaskState.IN_PROGRESS);
        TaskGuard.requireTurn(unfinished);
        state = TaskState.IN_PROGRESS;
        progress = percent;
        steps.add(new TaskStep(at, Kind.PROGRESS, by, null, percent, null, note));
    }

    public void comment(String text, Actor by, Instant at) {
        TaskGuard.requireKnown(state);
        steps.add(TaskStep.of(at, Kind.COMMENTED, by, text));
    }

    public void attach(EvidenceFileId file, String name, Actor by, Instant at) {
        TaskGuard.requireKnown(state);
        steps.add(new TaskStep(at, Kind.EVIDENCE, by, null, null, file, name));
    }

    /** @param unfinished tasks that this one depends on and that are not done */
    public void finish(Set<TaskId> unfinished, Actor by, Instant at, @Nullable String note) {
        TaskGuard.require(state, TaskState.ACCEPTED, TaskState.IN_PROGRESS);
        TaskGuard.requireTurn(unfinished);
        state = TaskState.DONE;
        progress = ALL_DONE;
        alarms.stop();
        steps.add(TaskStep.of(at, Kind.DONE, by, note));
    }

    public void reject(String reason, Actor by, Instant at) {
        TaskGuard.requireOpen(state);
        state = TaskState.REJECTED;
        alarms.stop();
        steps.add(TaskStep.of(at, Kind.REJECTED, by, reason));
    }

    /** Gives it to somebody else, who has to accept it; what is done stays done. */
    public void handOn(Assignee to, Actor by, Instant at, @Nullable String note, DuePolicy policy) {
        giveTo(to, Kind.HANDED_ON, by, at, note, policy);
    }

    /** The same because its assignee left. */
    public void reroute(Assignee to, Instant at, DuePolicy policy) {
        giveTo(to, Kind.REROUTED, Actor.SYSTEM, at, null, policy);
    }

    private void giveTo(Assignee to, Kind kind, Actor by, Instant at, @Nullable String note, DuePolicy policy) {
        TaskGuard.require(state, TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS, TaskState.REJECTED);
        if (state != TaskState.REJECTED && to.person().equals(assignee.person())) {
            throw DomainError.conflict("task-theirs-already");
        }
        assignee = to;
        state = TaskState.ASSIGNED;
        alarms.set(policy, terms.dueOn(), to.zone(), at);
        alarms.leaveOut(steps.raisedFor(terms.dueOn()), terms.dueOn(), to.zone());
        steps.add(TaskStep.of(at, kind, by, to.person(), note));
    }

    /**
     * Lets alarms that are still to be raised follow the days and hour that headquarters set.
     *
     * @return whether one moved by that
     */
    public boolean follow(DuePolicy policy) {
        return alarms.follow(policy, terms.dueOn(), assignee.zone());
    }

    /** The alarm that is due at this moment and not yet raised; empty once nobody works on it. */
    public Optional<Alarm> alarmDue(Instant now) {
        return alarms.due(terms.dueOn(), assignee.zone(), now);
    }

    /** Notes that the alarm was raised, and sets the next one. */
    public void alarmRaised(Alarm alarm, @Nullable PersonRef told, Instant at) {
        alarms.raised(alarm, terms.dueOn(), assignee.zone());
        Kind kind = switch (alarm) {
            case FIRST_REMINDER, LAST_REMINDER -> Kind.REMINDED;
            case OVERDUE -> Kind.OVERDUE;
            case ESCALATION -> Kind.ESCALATED;
        };
        steps.add(TaskStep.of(at, kind, Actor.SYSTEM, told, null));
    }

    /**
     * Notes that the entry in somebody's calendar is written or changed.
     *
     * @return its number in the order of changes, from 0 (RFC 5545 SEQUENCE)
     */
    public int enterCalendarOf(PersonRef holder) {
        int number = calendar.nextNumber();
        calendar = calendar.heldBy(holder);
        return number;
    }

    /** Notes that the entry is taken back; its number, empty when nobody has one. */
    public OptionalInt leaveCalendar() {
        if (calendar.holder() == null) {
            return OptionalInt.empty();
        }
        int number = calendar.nextNumber();
        calendar = calendar.heldBy(null);
        return OptionalInt.of(number);
    }

    /** Whether the day on which it is due has not ended yet where the assignee works. */
    public boolean inTime(Instant at) {
        return !LocalDate.ofInstant(at, assignee.zone()).isAfter(terms.dueOn());
    }

    public TaskId id() {
        return id;
    }

    public TaskState state() {
        return state;
    }

    public TaskSnapshot snapshot() {
        return new TaskSnapshot(
                id,
                plan,
                ref,
                position,
                terms,
                assignee,
                state,
                progress,
                alarms.policy(),
                alarms.next(),
                alarms.at(),
                calendar,
                steps.all(),
                version);
    }
}
