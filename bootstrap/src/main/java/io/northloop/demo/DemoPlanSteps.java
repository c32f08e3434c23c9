package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.demo.DemoPlan.Step;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.ApprovePlan;
import io.northloop.improvement.application.AttachEvidence;
import io.northloop.improvement.application.CommentOnTask;
import io.northloop.improvement.application.CompletePlan;
import io.northloop.improvement.application.EvaluatePlan;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.HandOnTask;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.RejectTask;
import io.northloop.improvement.application.ReportProgress;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.improvement.port.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Takes the steps of the demo's plans as those who took them. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoPlanSteps {

    private final DemoStaff staff;
    private final Tasks tasks;
    private final ApprovePlan approvePlan;
    private final CompletePlan completePlan;
    private final EvaluatePlan evaluatePlan;
    private final AcceptTask acceptTask;
    private final ReportProgress reportProgress;
    private final CommentOnTask commentOnTask;
    private final AttachEvidence attachEvidence;
    private final FinishTask finishTask;
    private final RejectTask rejectTask;
    private final HandOnTask handOnTask;

    DemoPlanSteps(
            DemoStaff staff,
            Tasks tasks,
            ApprovePlan approvePlan,
            CompletePlan completePlan,
            EvaluatePlan evaluatePlan,
            AcceptTask acceptTask,
            ReportProgress reportProgress,
            CommentOnTask commentOnTask,
            AttachEvidence attachEvidence,
            FinishTask finishTask,
            RejectTask rejectTask,
            HandOnTask handOnTask) {
        this.staff = staff;
        this.tasks = tasks;
        this.approvePlan = approvePlan;
        this.completePlan = completePlan;
        this.evaluatePlan = evaluatePlan;
        this.acceptTask = acceptTask;
        this.reportProgress = reportProgress;
        this.commentOnTask = commentOnTask;
        this.attachEvidence = attachEvidence;
        this.finishTask = finishTask;
        this.rejectTask = rejectTask;
        this.handOnTask = handOnTask;
    }

    void take(Step step, DemoPlan plan, PlanId id, DemoFigures figures) {
        Viewer viewer = staff.viewer(step.by());
        switch (step.what()) {
            case APPROVE -> approvePlan.approve(new ApprovePlan.Command(ofPlan(viewer, id)));
            case COMPLETE -> completePlan.complete(new CompletePlan.Command(ofPlan(viewer, id)));
            case EVALUATE ->
                evaluatePlan.evaluate(new EvaluatePlan.Command(
                        ofPlan(viewer, id),
                        step.outcome(),
                        figures.of(plan.metric(), Objects.requireNonNull(step.reached())),
                        step.note()));
            case ACCEPT, REPORT, COMMENT, ATTACH, FINISH, REJECT, HAND_ON ->
                take(step, TaskStepRequest.by(viewer, taskOf(id, Objects.requireNonNull(step.task()))));
        }
    }

    private void take(Step step, TaskStepRequest request) {
        switch (step.what()) {
            case ACCEPT -> acceptTask.accept(new AcceptTask.Command(request));
            case REPORT -> reportProgress.report(new ReportProgress.Command(request, step.percent(), step.note()));
            case COMMENT -> commentOnTask.comment(new CommentOnTask.Command(request, step.note()));
            case ATTACH -> {
                String file = Objects.requireNonNull(step.file());
                attachEvidence.attach(new AttachEvidence.Command(request, file, content(file)));
            }
            case FINISH -> finishTask.finish(new FinishTask.Command(request, step.note()));
            case REJECT -> rejectTask.reject(new RejectTask.Command(request, step.note()));
            case HAND_ON -> handOnTask.handOn(new HandOnTask.Command(request, step.to(), step.note()));
            case APPROVE, COMPLETE, EVALUATE -> throw new IllegalArgumentException(step + " is about no task");
        }
    }

    private static PlanStepRequest ofPlan(Viewer viewer, PlanId id) {
        return new PlanStepRequest(viewer, id, Optional.empty(), Optional.empty());
    }

    private TaskId taskOf(PlanId plan, String ref) {
        return tasks.ofPlan(plan).stream()
                .filter(task -> ref.equals(task.snapshot().ref()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static byte[] content(String file) {
        try (InputStream photo =
                Objects.requireNonNull(DemoPlanSteps.class.getResourceAsStream("/demo/" + file), file)) {
            return photo.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
