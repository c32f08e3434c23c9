package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.Viewer;
import io.northloop.improvement.application.EditPlan;
import io.northloop.improvement.application.HandOnTask;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Plans as they are kept and edited on a real database: overtaken ones, those that somebody is told of, and those of
 * drafts.
 */
@NorthloopTest
class StoredPlansTest {

    private final TestPlans plans;
    private final ImprovementQueries queries;
    private final Plans planStore;
    private final Tasks taskStore;
    private final HandOnTask handOn;
    private final EditPlan edit;
    private final TaskRecords records;

    @Autowired
    StoredPlansTest(
            TestPlans plans,
            ImprovementQueries queries,
            Plans planStore,
            Tasks taskStore,
            HandOnTask handOn,
            EditPlan edit,
            TaskRecords records) {
        this.plans = plans;
        this.queries = queries;
        this.planStore = planStore;
        this.taskStore = taskStore;
        this.handOn = handOn;
        this.edit = edit;
        this.records = records;
    }

    @Test
    void a_plan_and_its_tasks_come_back_as_they_were_kept() {
        plans.region("steps-a");
        PlanId plan = plans.drafted(
                "steps-a", plans.task("steps-a", "first", 5), plans.task("steps-a", "second", 9, "first"));
        assertThat(planStore.find(plan).orElseThrow().snapshot().content()).satisfies(content -> {
            assertThat(content.scope()).extracting(Object::toString).containsExactly("steps-a-region");
            assertThat(content.evidence()).hasSize(1);
            assertThat(content.metric().to()).isEqualByComparingTo("30");
            assertThat(content.owner().value()).isEqualTo("steps-a-hq");
        });
        TaskId first = plans.taskOf(plan, "first");
        TaskId second = plans.taskOf(plan, "second");
        assertThat(taskStore.find(second).orElseThrow().snapshot()).satisfies(task -> {
            assertThat(task.state()).isEqualTo(TaskState.PLANNED);
            assertThat(task.terms().dependsOn()).containsExactly(first);
            assertThat(task.assignee().zone().getId()).isEqualTo("Asia/Shanghai");
            assertThat(task.alarmAt()).isNull();
        });
        assertThat(records.mails(first)).isEmpty();
    }

    @Test
    void a_stale_edit_is_refused_with_what_changed_and_changes_nothing() {
        plans.region("steps-g");
        PlanId plan = plans.approved("steps-g", plans.task("steps-g", "first", 5));
        TaskId task = plans.taskOf(plan, "first");
        long seen = queries.plan(plans.hq("steps-g"), plan).version();
        handOn.handOn(
                new HandOnTask.Command(TaskStepRequest.by(plans.regional("steps-g"), task), "steps-g-manager", null));
        PlanDraft late = plans.draft("steps-g", List.of(plans.task("steps-g", "first", 12)));
        PlanStepRequest step = PlanStepRequest.seen(plans.hq("steps-g"), plan, seen);
        assertThatThrownBy(() -> edit.edit(new EditPlan.Command(step, late)))
                .isInstanceOfSatisfying(DomainError.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(DomainError.Kind.STALE);
                    assertThat(refusal.code()).isEqualTo("plan-stale");
                    assertThat(refusal.faults())
                            .extracting(Fault::pointer)
                            .contains("/steps", "/tasks/0/assigneeRef", "/tasks/0/dueOn");
                });
        assertThat(queries.task(plans.hq("steps-g"), task).summary().dueOn())
                .isEqualTo(plans.today().plusDays(5));
    }

    @Test
    void an_edit_moves_adds_and_tells_but_leaves_no_known_task_out() {
        plans.region("steps-h");
        PlanId plan = plans.approved("steps-h", plans.task("steps-h", "first", 5));
        TaskId first = plans.taskOf(plan, "first");
        edit.edit(new EditPlan.Command(
                seen("steps-h", plan),
                plans.draft(
                        "steps-h",
                        List.of(plans.task("steps-h", "first", 12), plans.task("steps-h", "second", 14, "first")))));
        assertThat(records.mails(first))
                .containsExactly("task-assigned steps-h-regional", "task-changed steps-h-regional");
        assertThat(records.mails(plans.taskOf(plan, "second"))).containsExactly("task-assigned steps-h-regional");
        assertThatThrownBy(() -> edit.edit(new EditPlan.Command(
                        seen("steps-h", plan), plans.draft("steps-h", List.of(plans.task("steps-h", "first", 12))))))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::code)
                                .containsExactly("task-known-left-out"));
        assertRefused(
                "plan-content-fixed",
                () -> edit.edit(new EditPlan.Command(
                        seen("steps-h", plan),
                        plans.draft(
                                "steps-h",
                                "Another title",
                                List.of(
                                        plans.task("steps-h", "first", 12),
                                        plans.task("steps-h", "second", 14, "first"))))));
    }

    @Test
    void a_draft_forgets_tasks_that_nobody_knows_of() {
        plans.region("steps-i");
        PlanId plan = plans.drafted(
                "steps-i", plans.task("steps-i", "first", 5), plans.task("steps-i", "second", 9, "first"));
        edit.edit(new EditPlan.Command(
                seen("steps-i", plan), plans.draft("steps-i", List.of(plans.task("steps-i", "third", 3)))));
        assertThat(queries.plan(plans.hq("steps-i"), plan).tasks())
                .extracting(task -> task.ref())
                .containsExactly("third");
    }

    private PlanStepRequest seen(String prefix, PlanId plan) {
        Viewer hq = plans.hq(prefix);
        return PlanStepRequest.seen(hq, plan, queries.plan(hq, plan).version());
    }

    private static void assertRefused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
