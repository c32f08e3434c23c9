package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.ApprovePlan;
import io.northloop.improvement.application.EditPlan;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.DomainError;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the timetable of a plan changes while people come and go. */
@NorthloopTest
class PlanEditsTest {

    private final TestPlans plans;
    private final PlanDrafts drafts;
    private final ImprovementQueries queries;
    private final ApprovePlan approve;
    private final EditPlan edit;
    private final AcceptTask accept;
    private final FinishTask finish;
    private final TestAgenda agenda;

    @Autowired
    PlanEditsTest(
            TestPlans plans,
            PlanDrafts drafts,
            ImprovementQueries queries,
            ApprovePlan approve,
            EditPlan edit,
            AcceptTask accept,
            FinishTask finish,
            TestAgenda agenda) {
        this.plans = plans;
        this.drafts = drafts;
        this.queries = queries;
        this.approve = approve;
        this.edit = edit;
        this.accept = accept;
        this.finish = finish;
        this.agenda = agenda;
    }

    @Test
    void the_timetable_still_changes_when_those_have_left_who_did_a_task_and_own_the_plan() {
        plans.region("edits-a");
        plans.person("edits-a-owner", "HQ_ANALYST", null, null);
        PlanId plan = drafts.approved(
                "edits-a",
                "edits-a-owner",
                plans.task("edits-a", "first", 5),
                drafts.given("edits-a", "second", "manager"));
        TaskStepRequest first = TaskStepRequest.by(plans.regional("edits-a"), plans.taskOf(plan, "first"));
        accept.accept(new AcceptTask.Command(first));
        finish.finish(new FinishTask.Command(first, null));
        drafts.leaves("edits-a-regional");
        drafts.leaves("edits-a-owner");

        edit(
                "edits-a",
                plan,
                "edits-a-owner",
                plans.task("edits-a", "first", 5),
                drafts.due(drafts.given("edits-a", "second", "manager"), 20));
        assertThat(queries.plan(plans.hq("edits-a"), plan).tasks())
                .extracting(it -> it.assignee().value())
                .containsExactly("edits-a-regional", "edits-a-manager");
        assertThat(faults(() -> edit(
                        "edits-a",
                        plan,
                        "edits-a-owner",
                        plans.task("edits-a", "first", 5),
                        drafts.given("edits-a", "second", "regional"))))
                .containsExactly("/tasks/1/assigneeRef unknown-person");
        PlanDraft.Task kept = drafts.named(plans.taskOf(plan, "first").toString(), plans.task("edits-a", "first", 5));
        PlanDraft.Task renamed = new PlanDraft.Task(
                kept.id(),
                "another",
                kept.title(),
                kept.assigneeRef(),
                kept.startsOn(),
                kept.dueOn(),
                kept.doneCriteria(),
                kept.dependsOn());
        assertThat(faults(() ->
                        edit("edits-a", plan, "edits-a-owner", renamed, drafts.given("edits-a", "second", "manager"))))
                .as("a task keeps its first name, and a new one is not silently dropped")
                .containsExactly("/tasks/0/ref task-ref-settled");
    }

    @Test
    void approval_gives_no_task_to_anybody_who_has_left() {
        plans.region("edits-b");
        PlanId plan = plans.drafted(
                "edits-b", plans.task("edits-b", "first", 5), drafts.given("edits-b", "second", "manager"));
        drafts.leaves("edits-b-manager");
        assertThat(faults(() -> approve.approve(new ApprovePlan.Command(
                        new PlanStepRequest(plans.hq("edits-b"), plan, Optional.empty(), Optional.empty())))))
                .containsExactly("/tasks/1/assigneeRef person-left");
        assertThat(queries.plan(plans.hq("edits-b"), plan).summary().state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void an_edit_adds_and_moves_no_task_into_the_past_but_keeps_what_is_late() {
        plans.region("edits-c");
        PlanId plan = plans.approved("edits-c", plans.task("edits-c", "first", 1), plans.task("edits-c", "second", 9));
        PlanDraft.Task late = plans.task("edits-c", "first", 1);
        agenda.advance(Duration.ofDays(3));
        PlanDraft.Task second = drafts.begins(plans.task("edits-c", "second", -1), -2);
        PlanDraft.Task third = drafts.begins(plans.task("edits-c", "third", -1), -2);
        assertThat(faults(() -> edit("edits-c", plan, null, late, second, third)))
                .containsExactly("/tasks/1/dueOn task-due-past", "/tasks/2/dueOn task-due-past");
        edit("edits-c", plan, null, late, plans.task("edits-c", "second", 0), plans.task("edits-c", "third", 0));
    }

    @Test
    void a_stale_edit_is_told_of_every_task_that_differs_came_or_went() {
        plans.region("edits-d");
        PlanId plan = plans.drafted(
                "edits-d",
                plans.task("edits-d", "first", 5),
                plans.task("edits-d", "second", 9, "first"),
                plans.task("edits-d", "third", 9));
        PlanDetail seen = queries.plan(plans.hq("edits-d"), plan);
        String third = seen.tasks().getLast().id().toString();
        edit(
                "edits-d",
                plan,
                null,
                plans.task("edits-d", "first", 5),
                drafts.criteria(drafts.begins(plans.task("edits-d", "second", 9), 1)),
                plans.task("edits-d", "fourth", 9));
        PlanStepRequest step = PlanStepRequest.seen(plans.hq("edits-d"), plan, seen.version());
        PlanDraft old = drafts.draft(
                "edits-d",
                null,
                plans.task("edits-d", "first", 5),
                plans.task("edits-d", "second", 9, "first"),
                plans.task("edits-d", "third", 9));
        assertThat(faults(() -> edit.edit(new EditPlan.Command(step, old))))
                .containsExactlyInAnyOrder(
                        "/state now-is",
                        "/steps last-step-was",
                        "/tasks/1/startsOn now-is",
                        "/tasks/1/doneCriteria now-is",
                        "/tasks/1/dependsOn now-is",
                        "/tasks/2/id task-not-in-plan",
                        "/tasks task-not-sent");
        PlanDraft byId = drafts.draft(
                "edits-d",
                null,
                plans.task("edits-d", "first", 5),
                drafts.named(third, plans.task("edits-d", "third", 9)));
        assertThat(faults(() -> edit.edit(new EditPlan.Command(step, byId))))
                .containsExactlyInAnyOrder("/state now-is", "/steps last-step-was", "/tasks/1/id task-unknown");
    }

    private static List<String> faults(Runnable step) {
        List<String> faults = new ArrayList<>();
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refusal -> refusal.faults().forEach(it -> faults.add(it.pointer() + " " + it.code())));
        return faults;
    }

    private void edit(String prefix, PlanId plan, @Nullable String owner, PlanDraft.Task... tasks) {
        PlanDetail now = queries.plan(plans.hq(prefix), plan);
        PlanDraft wanted = drafts.draft(prefix, owner, tasks);
        PlanDraft same = new PlanDraft(
                wanted.title(),
                wanted.purpose(),
                wanted.unitRefs(),
                wanted.evidence(),
                wanted.hypothesis(),
                wanted.metric(),
                wanted.from(),
                wanted.to(),
                now.content().metric().by(),
                wanted.ownerRef(),
                wanted.tasks());
        edit.edit(new EditPlan.Command(PlanStepRequest.seen(plans.hq(prefix), plan, now.version()), same));
    }
}
