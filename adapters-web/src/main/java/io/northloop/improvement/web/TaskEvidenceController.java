package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.application.AttachEvidence;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.web.LargestBody;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of tasks for other systems. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/evidence")
class TaskEvidenceController {

    private final AttachEvidence attachEvidence;
    private final ImprovementQueries queries;

    TaskEvidenceController(AttachEvidence attachEvidence, ImprovementQueries queries) {
        this.attachEvidence = attachEvidence;
        this.queries = queries;
    }

    /** What was kept. */
    record Attached(String id) {}

    @LargestBody(SentFiles.LARGEST_BODY)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = "application/json")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<Attached> attach(
            Viewer viewer,
            @PathVariable String id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String actingFor)
            throws IOException {
        TaskStepRequest step =
                new TaskStepRequest(viewer, PlanParameters.task(id), Optional.empty(), Optional.ofNullable(actingFor));
        EvidenceFileId kept = attachEvidence.attach(
                new AttachEvidence.Command(step, file.getOriginalFilename(), SentFiles.content(file)));
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + id + "/evidence/" + kept))
                .body(new Attached(kept.toString()));
    }

    @GetMapping("/{file}")
    @PreAuthorize("hasAuthority('SCOPE_plans:read')")
    ResponseEntity<byte[]> one(Viewer viewer, @PathVariable String id, @PathVariable String file) {
        return SentFiles.answer(queries.evidence(viewer, PlanParameters.task(id), PlanParameters.file(file)));
    }
}
