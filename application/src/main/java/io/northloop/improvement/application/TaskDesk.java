package io.northloop.improvement.application;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.TaskSnapshot;
import io.northloop.improvement.model.TaskStep;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes a task in hand for a step: only what the viewer sees and works on, and only the version that they have seen.
 */
@Component
final class TaskDesk {

    private final Plans plans;
    private final Tasks tasks;
    private final ActingPeople people;

    TaskDesk(Plans plans, Tasks tasks, ActingPeople people) {
        this.plans = plans;
        this.tasks = tasks;
        this.people = people;
    }

    /** A task in hand with its plan; both are locked, the plan first as everywhere. */
    record Taken(ImprovementPlan plan, ImprovementTask task, Acting acting) {

        String planTitle() {
            return plan.snapshot().content().title();
        }
    }

    Taken take(TaskStepRequest request) {
        PlanId planId = tasks.planOf(request.id()).orElseThrow(TaskDesk::unknown);
        ImprovementPlan plan = plans.lock(planId).orElseThrow(TaskDesk::unknown);
        ImprovementTask task = tasks.lock(request.id()).orElseThrow(TaskDesk::unknown);
        TaskSnapshot now = task.snapshot();
        if (!people.seeing(request.viewer()).sees(plan.snapshot().content(), now.assignee())) {
            throw unknown();
        }
        Acting acting = people.of(request.viewer(), request.actingFor());
        if (!acting.viewer().works(now.assignee())) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "task-not-yours");
        }
        if (request.expectedVersion().filter(it -> it != now.version()).isPresent()) {
            throw stale(now);
        }
        return new Taken(plan, task, acting);
    }

    /** Tasks that this one has to wait for. */
    Set<TaskId> unfinishedBefore(ImprovementTask task) {
        return tasks.unfinishedAmong(task.snapshot().terms().dependsOn());
    }

    static DomainError unknown() {
        return DomainError.notFound("task-not-found");
    }

    private static DomainError stale(TaskSnapshot now) {
        Fault state = Fault.at("/state", "now-is", now.state().name());
        Fault assignee = Fault.at("/assigneeRef", "now-is", now.assignee().person());
        if (now.steps().isEmpty()) {
            return DomainError.withFaults(DomainError.Kind.STALE, "task-stale", List.of(state, assignee));
        }
        TaskStep last = now.steps().getLast();
        Fault step = Fault.at(
                "/steps", "last-step-was", last.kind().name(), last.actor().name(), last.at());
        return DomainError.withFaults(DomainError.Kind.STALE, "task-stale", List.of(state, assignee, step));
    }
}
