package io.northloop.improvement.model;

import io.northloop.access.Actor;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.PlanStep.Kind;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan that shall move one metric in its scope. Its tasks are aggregates of their own; the version of the plan counts
 * changes of what it says, of its timetable and of its own state, not the progress of the tasks. Steps that the life
 * cycle does not know are refused with {@code plan-is-<state>} (409), and leave no trace.
 */
public final class ImprovementPlan {

    private final PlanId id;
    private final long version;
    private final List<PlanStep> steps;
    private PlanState state;
    private PlanContent content;
    private @Nullable PlanEvaluation evaluation;

    private ImprovementPlan(Snapshot from) {
        id = from.id();
        version = from.version();
        steps = new ArrayList<>(from.steps());
        state = from.state();
        content = from.content();
        evaluation = from.evaluation();
    }

    public static ImprovementPlan draft(PlanId id, PlanContent content, Actor by, Instant at) {
        List<PlanStep> steps = List.of(new PlanStep(at, Kind.DRAFTED, by, null));
        return new ImprovementPlan(new Snapshot(id, PlanState.DRAFT, content, null, steps, 0));
    }

    public static ImprovementPlan restore(Snapshot snapshot) {
        return new ImprovementPlan(snapshot);
    }

    /**
     * Takes over another content, or notes that the timetable was edited. Once approved the content stays, or the
     * approval and the verdict would be about another plan: refused with {@code plan-content-fixed} (409), naming each
     * field; the timetable may still change until the plan is completed.
     */
    public void edit(PlanContent wanted, Actor by, Instant at) {
        require(PlanState.DRAFT, PlanState.APPROVED, PlanState.RUNNING);
        if (state != PlanState.DRAFT) {
            List<Fault> fixed = content.differences(wanted);
            if (!fixed.isEmpty()) {
                throw DomainError.withFaults(DomainError.Kind.CONFLICT, "plan-content-fixed", fixed);
            }
        }
        content = wanted;
        note(Kind.EDITED, by, at, null);
    }

    /** What somebody who saw an older version has to know: where it differs from what they sent, and the last step. */
    public List<Fault> changesSince(PlanContent sent) {
        List<Fault> changes = new ArrayList<>(content.differences(sent));
        changes.addAll(changes());
        return changes;
    }

    /** The same for a step that sends no content. */
    public List<Fault> changes() {
        PlanStep last = steps.getLast();
        return List.of(
                Fault.at("/state", "now-is", state.name()),
                Fault.at(
                        "/steps",
                        "last-step-was",
                        last.kind().name(),
                        last.actor().name(),
                        last.at()));
    }

    public void approve(Actor by, Instant at) {
        require(PlanState.DRAFT);
        move(PlanState.APPROVED, Kind.APPROVED, by, at, null);
    }

    public void start(Actor by, Instant at) {
        require(PlanState.APPROVED);
        move(PlanState.RUNNING, Kind.STARTED, by, at, null);
    }

    /**
     * Somebody begins with a task: starts the plan unless it runs already.
     *
     * @return whether the plan is started by this
     */
    public boolean begun(Actor by, Instant at) {
        require(PlanState.APPROVED, PlanState.RUNNING);
        boolean first = state == PlanState.APPROVED;
        if (first) {
            start(by, at);
        }
        return first;
    }

    /** Notes that a task went to somebody else: whoever edits the timetable has to know. */
    public void handedOn(TaskId task, Actor by, Instant at) {
        require(PlanState.APPROVED, PlanState.RUNNING);
        note(Kind.TASK_HANDED_ON, by, at, task.toString());
    }

    /** Whether tasks are worked on; refused with {@code plan-is-<state>} (409) where not. */
    public void requireWork() {
        require(PlanState.APPROVED, PlanState.RUNNING);
    }

    /**
     * @param open how many tasks somebody still works on; refused with {@code plan-tasks-open} (409) unless none
     */
    public void complete(long open, Actor by, Instant at) {
        require(PlanState.RUNNING);
        if (open > 0) {
            throw DomainError.conflict("plan-tasks-open", open);
        }
        move(PlanState.COMPLETED, Kind.COMPLETED, by, at, null);
    }

    /**
     * Feelings do not follow a project calendar: refused with {@code plan-window-open} (409) until the window is over.
     *
     * @param today the day in the company's zone
     */
    public void evaluate(PlanEvaluation verdict, Actor by, Instant at, LocalDate today) {
        require(PlanState.COMPLETED);
        if (!today.isAfter(content.metric().by())) {
            throw DomainError.conflict("plan-window-open", content.metric().by());
        }
        evaluation = verdict;
        move(PlanState.EVALUATED, Kind.EVALUATED, by, at, verdict.note());
    }

    private void move(PlanState to, Kind kind, Actor by, Instant at, @Nullable String text) {
        state = to;
        note(kind, by, at, text);
    }

    private void note(Kind kind, Actor by, Instant at, @Nullable String text) {
        steps.add(new PlanStep(at, kind, by, text));
    }

    private void require(PlanState first, PlanState... others) {
        Set<PlanState> allowed = EnumSet.of(first, others);
        if (!allowed.contains(state)) {
            throw DomainError.conflict(
                    switch (state) {
                        case DRAFT -> "plan-is-draft";
                        case APPROVED -> "plan-is-approved";
                        case RUNNING -> "plan-is-running";
                        case COMPLETED -> "plan-is-completed";
                        case EVALUATED -> "plan-is-evaluated";
                    });
        }
    }

    public PlanId id() {
        return id;
    }

    public PlanState state() {
        return state;
    }

    public Snapshot snapshot() {
        return new Snapshot(id, state, content, evaluation, steps, version);
    }

    /**
     * Everything that is kept.
     *
     * @param version counts the saves; the ETag of the plan
     */
    public record Snapshot(
            PlanId id,
            PlanState state,
            PlanContent content,
            @Nullable PlanEvaluation evaluation,
            List<PlanStep> steps,
            long version) {

        public Snapshot {
            steps = List.copyOf(steps);
        }
    }
}
