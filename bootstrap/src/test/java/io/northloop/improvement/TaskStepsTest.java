package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.Viewer;
import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.AttachEvidence;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.HandOnTask;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.RejectTask;
import io.northloop.improvement.application.ReportProgress;
import io.northloop.improvement.application.TaskDetail;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.improvement.model.EvidenceType;
import io.northloop.improvement.model.TaskStep;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans and tasks from draft to done on a real database. */
@NorthloopTest
class TaskStepsTest {

    private static final int CLICKS = 100;
    private static final SliceRequest MANY = new SliceRequest(500, null);

    private final TestPlans plans;
    private final ImprovementQueries queries;
    private final AcceptTask accept;
    private final ReportProgress report;
    private final FinishTask finish;
    private final RejectTask reject;
    private final HandOnTask handOn;
    private final AttachEvidence attach;
    private final TaskRecords records;

    @Autowired
    TaskStepsTest(
            TestPlans plans,
            ImprovementQueries queries,
            AcceptTask accept,
            ReportProgress report,
            FinishTask finish,
            RejectTask reject,
            HandOnTask handOn,
            AttachEvidence attach,
            TaskRecords records) {
        this.plans = plans;
        this.queries = queries;
        this.accept = accept;
        this.report = report;
        this.finish = finish;
        this.reject = reject;
        this.handOn = handOn;
        this.attach = attach;
        this.records = records;
    }

    @Test
    void a_hundred_racing_clicks_make_one_acceptance_and_clear_refusals() throws Exception {
        plans.region("steps-b");
        PlanId plan = plans.approved("steps-b", plans.task("steps-b", "first", 5));
        TaskId task = plans.taskOf(plan, "first");
        CountDownLatch start = new CountDownLatch(1);
        Map<String, Integer> answers = new TreeMap<>();
        try (ExecutorService clicks = Executors.newFixedThreadPool(CLICKS)) {
            List<Future<String>> pending = new ArrayList<>();
            for (int i = 0; i < CLICKS; i++) {
                pending.add(clicks.submit(() -> {
                    start.await();
                    return click(plans.regional("steps-b"), task);
                }));
            }
            start.countDown();
            for (Future<String> answer : pending) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        assertThat(answers).isEqualTo(Map.of("accepted", 1, "CONFLICT task-is-accepted", CLICKS - 1));
        TaskDetail detail = queries.task(plans.hq("steps-b"), task);
        assertThat(detail.history())
                .filteredOn(step -> step.kind() == TaskStep.Kind.ACCEPTED)
                .hasSize(1);
        assertThat(detail.planState()).isEqualTo(PlanState.RUNNING);
    }

    private String click(Viewer viewer, TaskId task) {
        try {
            accept.accept(new AcceptTask.Command(TaskStepRequest.by(viewer, task)));
            return "accepted";
        } catch (DomainError refusal) {
            return refusal.kind() + " " + refusal.code();
        }
    }

    @Test
    void each_step_reaches_the_outbox_once_and_a_task_waits_for_those_before_it() {
        plans.region("steps-c");
        PlanId plan = plans.approved(
                "steps-c", plans.task("steps-c", "first", 5), plans.task("steps-c", "second", 9, "first"));
        TaskId first = plans.taskOf(plan, "first");
        TaskId second = plans.taskOf(plan, "second");
        Viewer manager = plans.regional("steps-c");
        accept.accept(new AcceptTask.Command(TaskStepRequest.by(manager, second)));
        assertRefused(
                "task-waits",
                () -> report.report(new ReportProgress.Command(TaskStepRequest.by(manager, second), 10, null)));
        assertThat(queries.task(manager, second).waitsFor()).isEqualTo(1);
        accept.accept(new AcceptTask.Command(TaskStepRequest.by(manager, first)));
        report.report(new ReportProgress.Command(TaskStepRequest.by(manager, first), 70, "two hired"));
        finish.finish(new FinishTask.Command(TaskStepRequest.by(manager, first), null));
        report.report(new ReportProgress.Command(TaskStepRequest.by(manager, second), 10, null));
        assertThat(records.told(plan.toString())).containsExactly("PlanApproved");
        assertThat(records.told(first.toString())).containsExactly("TaskAssigned", "TaskDone");
        assertThat(records.told(second.toString())).containsExactly("TaskAssigned");
    }

    @Test
    void below_headquarters_nobody_works_on_the_tasks_of_others_or_gives_them_out_of_the_region() {
        plans.region("steps-d");
        plans.region("steps-e");
        PlanId plan = plans.approved("steps-d", plans.task("steps-d", "first", 5));
        TaskId task = plans.taskOf(plan, "first");
        assertRefused(
                "task-not-found",
                () -> accept.accept(new AcceptTask.Command(TaskStepRequest.by(plans.regional("steps-e"), task))));
        assertRefused(
                "task-not-found",
                () -> accept.accept(new AcceptTask.Command(TaskStepRequest.by(plans.manager("steps-d"), task))));
        Viewer manager = plans.regional("steps-d");
        assertRefused(
                "task-assignee-outside",
                () -> handOn.handOn(
                        new HandOnTask.Command(TaskStepRequest.by(manager, task), "steps-e-manager", null)));
        handOn.handOn(new HandOnTask.Command(TaskStepRequest.by(manager, task), "steps-d-manager", "your centre"));
        assertRefused("task-not-yours", () -> accept.accept(new AcceptTask.Command(TaskStepRequest.by(manager, task))));
        Viewer centre = plans.manager("steps-d");
        accept.accept(new AcceptTask.Command(TaskStepRequest.by(centre, task)));
        assertThat(queries.mine(centre, MANY).items()).extracting(it -> it.id()).containsExactly(task);
        assertThat(queries.tasks(centre, Optional.empty(), Set.of(), MANY).items())
                .hasSize(1);
        assertThat(queries.plans(centre, Optional.empty(), Set.of(), MANY).items())
                .hasSize(1);
        assertThat(queries.plans(plans.regional("steps-e"), Optional.empty(), Set.of(), MANY)
                        .items())
                .isEmpty();
        assertThat(records.mails(task))
                .containsExactly(
                        "task-assigned steps-d-regional",
                        "task-withdrawn steps-d-regional",
                        "task-assigned steps-d-manager");
    }

    @Test
    void headquarters_hears_why_a_task_was_rejected_and_may_give_it_back() {
        plans.region("steps-f");
        PlanId plan = plans.approved("steps-f", plans.task("steps-f", "first", 5));
        TaskId task = plans.taskOf(plan, "first");
        reject.reject(new RejectTask.Command(TaskStepRequest.by(plans.regional("steps-f"), task), "no staff"));
        assertThat(queries.task(plans.hq("steps-f"), task).summary().state()).isEqualTo(TaskState.REJECTED);
        handOn.handOn(new HandOnTask.Command(
                TaskStepRequest.by(plans.hq("steps-f"), task), "steps-f-regional", "two people more"));
        assertThat(queries.task(plans.hq("steps-f"), task).summary().state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void evidence_is_taken_by_its_content_and_read_by_whoever_sees_the_task() {
        plans.region("steps-j");
        plans.region("steps-k");
        PlanId plan = plans.approved("steps-j", plans.task("steps-j", "first", 5));
        TaskId task = plans.taskOf(plan, "first");
        Viewer manager = plans.regional("steps-j");
        byte[] photo = "\u00ff\u00d8\u00ff\u00e0 a photo".getBytes(StandardCharsets.ISO_8859_1);
        EvidenceFileId file = attach.attach(
                new AttachEvidence.Command(TaskStepRequest.by(manager, task), "C:\\pictures\\desk.exe", photo));
        assertThat(queries.evidence(plans.hq("steps-j"), task, file)).satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("desk.exe");
            assertThat(kept.type()).isEqualTo(EvidenceType.JPEG);
            assertThat(kept.content()).isEqualTo(photo);
        });
        assertRefused("task-not-found", () -> queries.evidence(plans.regional("steps-k"), task, file));
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertFault(
                "evidence-type",
                () -> attach.attach(
                        new AttachEvidence.Command(TaskStepRequest.by(manager, task), "photo.jpg", script)));
        byte[] large = new byte[EvidenceType.MOST_BYTES + 1];
        System.arraycopy(photo, 0, large, 0, photo.length);
        assertFault(
                "evidence-too-large",
                () -> attach.attach(new AttachEvidence.Command(TaskStepRequest.by(manager, task), "photo.jpg", large)));
    }

    private static void assertRefused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void assertFault(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::code)
                                .containsExactly(code));
    }
}
