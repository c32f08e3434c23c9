package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.application.ApprovePlan;
import io.northloop.improvement.application.CompletePlan;
import io.northloop.improvement.application.DraftPlan;
import io.northloop.improvement.application.EditPlan;
import io.northloop.improvement.application.EvaluatePlan;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.StartPlan;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.EntityTags;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans for other systems. */
@RestController
@RequestMapping(path = "/api/v1/plans", produces = "application/json")
class PlanApiController {

    private final ImprovementQueries queries;
    private final DraftPlan draftPlan;
    private final EditPlan editPlan;
    private final ApprovePlan approvePlan;
    private final StartPlan startPlan;
    private final CompletePlan completePlan;
    private final EvaluatePlan evaluatePlan;

    PlanApiController(
            ImprovementQueries queries,
            DraftPlan draftPlan,
            EditPlan editPlan,
            ApprovePlan approvePlan,
            StartPlan startPlan,
            CompletePlan completePlan,
            EvaluatePlan evaluatePlan) {
        this.queries = queries;
        this.draftPlan = draftPlan;
        this.editPlan = editPlan;
        this.approvePlan = approvePlan;
        this.startPlan = startPlan;
        this.completePlan = completePlan;
        this.evaluatePlan = evaluatePlan;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_plans:read')")
    Slice<PlanJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            SliceRequest slice) {
        return queries.plans(viewer, PlanParameters.unit(unit), PlanParameters.states(PlanState.values(), state), slice)
                .map(PlanJson::of);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<PlanDetailJson> draft(Viewer viewer, @RequestBody PlanRequests.Plan body) {
        PlanId id = draftPlan.draft(new DraftPlan.Command(viewer, Optional.ofNullable(body.actingFor()), body.draft()));
        return shown(viewer, id, ResponseEntity.created(URI.create("/api/v1/plans/" + id)));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plans:read')")
    ResponseEntity<PlanDetailJson> one(Viewer viewer, @PathVariable String id) {
        return shown(viewer, PlanParameters.plan(id), ResponseEntity.ok());
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<PlanDetailJson> edit(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanRequests.Plan body) {
        PlanStepRequest step = new PlanStepRequest(
                viewer,
                PlanParameters.plan(id),
                Optional.of(EntityTags.required(ifMatch)),
                Optional.ofNullable(body.actingFor()));
        editPlan.edit(new EditPlan.Command(step, body.draft()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/approve")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<PlanDetailJson> approve(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) PlanRequests.@Nullable PlanStep body) {
        approvePlan.approve(new ApprovePlan.Command(step(viewer, id, ifMatch, PlanRequests.PlanStep.whom(body))));
        return one(viewer, id);
    }

    @PostMapping("/{id}/start")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<PlanDetailJson> start(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) PlanRequests.@Nullable PlanStep body) {
        startPlan.start(new StartPlan.Command(step(viewer, id, ifMatch, PlanRequests.PlanStep.whom(body))));
        return one(viewer, id);
    }

    @PostMapping("/{id}/complete")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<PlanDetailJson> complete(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) PlanRequests.@Nullable PlanStep body) {
        completePlan.complete(new CompletePlan.Command(step(viewer, id, ifMatch, PlanRequests.PlanStep.whom(body))));
        return one(viewer, id);
    }

    @PostMapping("/{id}/evaluate")
    @PreAuthorize("hasAuthority('SCOPE_plans:write')")
    ResponseEntity<PlanDetailJson> evaluate(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanRequests.Evaluation body) {
        PlanStepRequest step = step(viewer, id, ifMatch, Optional.ofNullable(body.actingFor()));
        evaluatePlan.evaluate(new EvaluatePlan.Command(step, body.outcome(), body.reached(), body.note()));
        return one(viewer, id);
    }

    private ResponseEntity<PlanDetailJson> shown(Viewer viewer, PlanId id, ResponseEntity.BodyBuilder answer) {
        PlanDetail detail = queries.plan(viewer, id);
        return answer.eTag(EntityTags.of(detail.version()))
                .cacheControl(CacheControl.noStore())
                .body(PlanDetailJson.of(detail));
    }

    private static PlanStepRequest step(
            Viewer viewer, String id, @Nullable String ifMatch, Optional<String> actingFor) {
        return new PlanStepRequest(viewer, PlanParameters.plan(id), EntityTags.expected(ifMatch), actingFor);
    }
}
