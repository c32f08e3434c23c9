package io.northloop.improvement.application;

import io.northloop.improvement.model.Assignee;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes a plan in hand for a step of headquarters: only what the viewer sees, and only the version that they have seen.
 */
@Component
final class PlanDesk {

    private final Plans plans;
    private final Tasks tasks;
    private final ActingPeople people;

    PlanDesk(Plans plans, Tasks tasks, ActingPeople people) {
        this.plans = plans;
        this.tasks = tasks;
        this.people = people;
    }

    /**
     * A plan in hand, with all of its tasks.
     *
     * @param tasks in the order of the plan
     */
    record Taken(ImprovementPlan plan, List<ImprovementTask> tasks, Acting acting) {}

    Taken take(PlanStepRequest request) {
        Taken taken = takeAnyVersion(request);
        requireSeen(request, taken.plan(), taken.plan().changes());
        return taken;
    }

    /** The same for somebody who can tell more about what changed. */
    Taken takeAnyVersion(PlanStepRequest request) {
        ImprovementPlan plan = plans.lock(request.id()).orElseThrow(PlanDesk::unknown);
        List<ImprovementTask> all = tasks.lockOfPlan(request.id());
        List<Assignee> assignees =
                all.stream().map(it -> it.snapshot().assignee()).toList();
        if (!people.seeing(request.viewer()).sees(plan.snapshot().content(), assignees)) {
            throw unknown();
        }
        Acting acting = people.of(request.viewer(), request.actingFor());
        acting.requireHeadquarters();
        return new Taken(plan, all, acting);
    }

    static void requireSeen(PlanStepRequest request, ImprovementPlan plan, List<Fault> changes) {
        long version = plan.snapshot().version();
        if (request.expectedVersion().filter(it -> it != version).isPresent()) {
            throw DomainError.withFaults(DomainError.Kind.STALE, "plan-stale", changes);
        }
    }

    static DomainError unknown() {
        return DomainError.notFound("plan-not-found");
    }
}
