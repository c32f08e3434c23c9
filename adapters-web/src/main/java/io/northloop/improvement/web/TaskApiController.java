package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.CommentOnTask;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.HandOnTask;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.RejectTask;
import io.northloop.improvement.application.ReportProgress;
import io.northloop.improvement.application.TaskDetail;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.EntityTags;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for other systems. */
@RestController
@RequestMapping(path = "/api/v1/tasks", produces = "application/json")
class TaskApiController {

    private final ImprovementQueries queries;
    private final AcceptTask acceptTask;
    private final ReportProgress reportProgress;
    private final CommentOnTask commentOnTask;
    private final FinishTask finishTask;
    private final RejectTask rejectTask;
    private final HandOnTask handOnTask;

    TaskApiController(
            ImprovementQueries queries,
            AcceptTask acceptTask,
            ReportProgress reportProgress,
            CommentOnTask commentOnTask,
            FinishTask finishTask,
            RejectTask rejectTask,
            HandOnTask handOnTask) {
        this.queries = queries;
        this.acceptTask = acceptTask;
        this.reportProgress = reportProgress;
        this.commentOnTask = commentOnTask;
        this.finishTask = finishTask;
        this.rejectTask = rejectTask;
        this.handOnTask = handOnTask;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plans:read')")
    Slice<TaskJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String state,
            SliceRequest slice) {
        return queries.tasks(
                        viewer,
                        PlanParameters.assignee(assignee),
                        PlanParameters.states(TaskState.values(), state),
                        slice)
                .map(TaskJson::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plans:read')")
    ResponseEntity<TaskDetailJson> one(Viewer viewer, @PathVariable String id) {
        TaskDetail detail = queries.task(viewer, PlanParameters.task(id));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(detail.summary().version()))
                .cacheControl(CacheControl.noStore())
                .body(TaskDetailJson.of(detail));
    }

    @PostMapping("/{id}/accept")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<TaskDetailJson> accept(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) TaskRequests.@Nullable Acceptance body) {
        TaskRequests.Acceptance sent = Objects.requireNonNullElse(body, TaskRequests.Acceptance.EMPTY);
        acceptTask.accept(new AcceptTask.Command(step(viewer, id, ifMatch, sent.actingFor())));
        return one(viewer, id);
    }

    @PostMapping("/{id}/progress")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<TaskDetailJson> progress(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TaskRequests.Progress body) {
        TaskStepRequest step = step(viewer, id, ifMatch, body.actingFor());
        reportProgress.report(new ReportProgress.Command(step, body.progress(), body.note()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/comments")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<TaskDetailJson> comment(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TaskRequests.Comment body) {
        TaskStepRequest step = step(viewer, id, ifMatch, body.actingFor());
        commentOnTask.comment(new CommentOnTask.Command(step, body.text()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/done")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<TaskDetailJson> done(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) TaskRequests.@Nullable Completion body) {
        TaskRequests.Completion sent = Objects.requireNonNullElse(body, TaskRequests.Completion.EMPTY);
        TaskStepRequest step = step(viewer, id, ifMatch, sent.actingFor());
        finishTask.finish(new FinishTask.Command(step, sent.note()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/reject")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<TaskDetailJson> reject(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TaskRequests.Rejection body) {
        TaskStepRequest step = step(viewer, id, ifMatch, body.actingFor());
        rejectTask.reject(new RejectTask.Command(step, body.reason()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/hand-on")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<TaskDetailJson> handOn(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TaskRequests.HandOver body) {
        TaskStepRequest step = step(viewer, id, ifMatch, body.actingFor());
        handOnTask.handOn(new HandOnTask.Command(step, body.personRef(), body.note()));
        return one(viewer, id);
    }

    private static TaskStepRequest step(
            Viewer viewer, String id, @Nullable String ifMatch, @Nullable String actingFor) {
        return new TaskStepRequest(
                viewer, PlanParameters.task(id), EntityTags.expected(ifMatch), Optional.ofNullable(actingFor));
    }
}
