package io.northloop.improvement;

import io.northloop.improvement.application.ApprovePlan;
import io.northloop.improvement.application.DraftPlan;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans with owners and assignees of other places than {@link TestPlans} has, and what may be written of them. */
@Component
final class PlanDrafts {

    private final TestPlans plans;
    private final DraftPlan draft;
    private final ApprovePlan approve;
    private final TestAgenda agenda;

    PlanDrafts(TestPlans plans, DraftPlan draft, ApprovePlan approve, TestAgenda agenda) {
        this.plans = plans;
        this.draft = draft;
        this.approve = approve;
        this.agenda = agenda;
    }

    /** An approved plan about the region of the prefix. */
    PlanId approved(String prefix, @Nullable String owner, PlanDraft.Task... tasks) {
        PlanId id = draft.draft(new DraftPlan.Command(plans.hq(prefix), Optional.empty(), draft(prefix, owner, tasks)));
        approve.approve(
                new ApprovePlan.Command(new PlanStepRequest(plans.hq(prefix), id, Optional.empty(), Optional.empty())));
        return id;
    }

    /** Leaves the company, and what follows from that is done. */
    void leaves(String person) {
        plans.leaves(person);
        agenda.runDue();
    }

    PlanDraft draft(String prefix, @Nullable String owner, PlanDraft.Task... tasks) {
        PlanDraft own = plans.draft(prefix, List.of(tasks));
        return new PlanDraft(
                own.title(),
                own.purpose(),
                own.unitRefs(),
                own.evidence(),
                own.hypothesis(),
                own.metric(),
                own.from(),
                own.to(),
                own.by(),
                owner,
                own.tasks());
    }

    PlanDraft.Task given(String prefix, String ref, String to) {
        PlanDraft.Task task = plans.task(prefix, ref, 9);
        return new PlanDraft.Task(
                null,
                ref,
                task.title(),
                prefix + "-" + to,
                task.startsOn(),
                task.dueOn(),
                task.doneCriteria(),
                List.of());
    }

    PlanDraft.Task due(PlanDraft.Task task, int inDays) {
        return new PlanDraft.Task(
                task.id(),
                task.ref(),
                task.title(),
                task.assigneeRef(),
                task.startsOn(),
                plans.today().plusDays(inDays),
                task.doneCriteria(),
                task.dependsOn());
    }

    PlanDraft.Task begins(PlanDraft.Task task, int inDays) {
        return new PlanDraft.Task(
                task.id(),
                task.ref(),
                task.title(),
                task.assigneeRef(),
                plans.today().plusDays(inDays),
                task.dueOn(),
                task.doneCriteria(),
                task.dependsOn());
    }

    PlanDraft.Task criteria(PlanDraft.Task task) {
        return new PlanDraft.Task(
                task.id(),
                task.ref(),
                task.title(),
                task.assigneeRef(),
                task.startsOn(),
                task.dueOn(),
                "No call waits at all",
                task.dependsOn());
    }

    PlanDraft.Task named(String id, PlanDraft.Task task) {
        return new PlanDraft.Task(
                id,
                null,
                task.title(),
                task.assigneeRef(),
                task.startsOn(),
                task.dueOn(),
                task.doneCriteria(),
                task.dependsOn());
    }
}
