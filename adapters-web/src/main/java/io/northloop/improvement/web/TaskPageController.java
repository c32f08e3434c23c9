package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.AttachEvidence;
import io.northloop.improvement.application.CommentOnTask;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.HandOnTask;
import io.northloop.improvement.application.RejectTask;
import io.northloop.improvement.application.ReportProgress;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.web.LargestBody;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** The page of one task and the steps that are taken on it. A refused step shows the page again with what was typed. */
@Controller
@RequestMapping("/tasks/{id}")
@PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')")
class TaskPageController {

    private final TaskForms forms;
    private final AcceptTask acceptTask;
    private final ReportProgress reportProgress;
    private final CommentOnTask commentOnTask;
    private final AttachEvidence attachEvidence;
    private final FinishTask finishTask;
    private final RejectTask rejectTask;
    private final HandOnTask handOnTask;

    TaskPageController(
            TaskForms forms,
            AcceptTask acceptTask,
            ReportProgress reportProgress,
            CommentOnTask commentOnTask,
            AttachEvidence attachEvidence,
            FinishTask finishTask,
            RejectTask rejectTask,
            HandOnTask handOnTask) {
        this.forms = forms;
        this.acceptTask = acceptTask;
        this.reportProgress = reportProgress;
        this.commentOnTask = commentOnTask;
        this.attachEvidence = attachEvidence;
        this.finishTask = finishTask;
        this.rejectTask = rejectTask;
        this.handOnTask = handOnTask;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable String id, Model model) {
        return forms.show(viewer, PlanParameters.task(id), model);
    }

    @PostMapping("/accept")
    String accept(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return forms.take(
                sent, "improvement.task.done.accept", () -> acceptTask.accept(new AcceptTask.Command(step(sent))));
    }

    @PostMapping("/progress")
    String progress(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return forms.take(
                sent,
                "improvement.task.done.progress",
                () -> reportProgress.report(
                        new ReportProgress.Command(step(sent), sent.number("progress"), sent.field("note"))));
    }

    @PostMapping("/comments")
    String comment(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return forms.take(
                sent,
                "improvement.task.done.comment",
                () -> commentOnTask.comment(new CommentOnTask.Command(step(sent), sent.field("text"))));
    }

    @LargestBody(SentFiles.LARGEST_BODY)
    @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String evidence(
            @ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        AttachEvidence.Command command =
                new AttachEvidence.Command(step(sent), file.getOriginalFilename(), SentFiles.content(file));
        return forms.take(sent, "improvement.task.done.evidence", () -> {
            var _ = attachEvidence.attach(command);
        });
    }

    @PostMapping("/done")
    String done(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return forms.take(
                sent,
                "improvement.task.done.finish",
                () -> finishTask.finish(new FinishTask.Command(step(sent), sent.field("note"))));
    }

    @PostMapping("/reject")
    String reject(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return forms.take(
                sent,
                "improvement.task.done.reject",
                () -> rejectTask.reject(new RejectTask.Command(step(sent), sent.field("reason"))));
    }

    @PostMapping("/hand-on")
    String handOn(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return forms.take(
                sent,
                "improvement.task.done.hand-on",
                () -> handOnTask.handOn(
                        new HandOnTask.Command(step(sent), sent.field("personRef"), sent.field("handOnNote"))));
    }

    private static TaskStepRequest step(SentForm sent) {
        return TaskStepRequest.by(sent.viewer(), PlanParameters.task(sent.id()));
    }
}
