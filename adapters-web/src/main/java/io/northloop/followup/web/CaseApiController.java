package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.application.AssignCase;
import io.northloop.followup.application.CaseDetail;
import io.northloop.followup.application.CaseQueries;
import io.northloop.followup.application.CloseCase;
import io.northloop.followup.application.DiscloseContact;
import io.northloop.followup.application.LogContact;
import io.northloop.followup.application.ReopenCase;
import io.northloop.followup.application.ResolveCase;
import io.northloop.followup.application.StepRequest;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
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

/** Cases for other systems. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = "application/json")
class CaseApiController {

    private final CaseQueries queries;
    private final LogContact logContact;
    private final AssignCase assignCase;
    private final ResolveCase resolveCase;
    private final CloseCase closeCase;
    private final ReopenCase reopenCase;
    private final DiscloseContact discloseContact;

    CaseApiController(
            CaseQueries queries,
            LogContact logContact,
            AssignCase assignCase,
            ResolveCase resolveCase,
            CloseCase closeCase,
            ReopenCase reopenCase,
            DiscloseContact discloseContact) {
        this.queries = queries;
        this.logContact = logContact;
        this.assignCase = assignCase;
        this.resolveCase = resolveCase;
        this.closeCase = closeCase;
        this.reopenCase = reopenCase;
        this.discloseContact = discloseContact;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_cases:read')")
    Slice<CaseJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String owner,
            SliceRequest slice) {
        CaseQueries.Criteria criteria = new CaseQueries.Criteria(
                CaseParameters.unit(unit), CaseParameters.states(state), CaseParameters.owner(owner), false);
        return queries.list(viewer, criteria, slice).map(CaseJson::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_cases:read')")
    ResponseEntity<CaseDetailJson> one(Viewer viewer, @PathVariable String id) {
        CaseDetail detail = queries.detail(viewer, CaseParameters.id(id));
        return ResponseEntity.ok()
                .eTag(CaseEtags.of(detail.summary().version()))
                .cacheControl(CacheControl.noStore())
                .body(CaseDetailJson.of(detail));
    }

    @PostMapping("/{id}/contacts")
    @PreAuthorize("hasAuthority('SCOPE_cases:write')")
    ResponseEntity<CaseDetailJson> contact(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseRequests.Contact body) {
        StepRequest step = step(viewer, id, ifMatch, body.actingFor());
        logContact.log(new LogContact.Command(step, body.channel(), body.outcome(), body.note()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/assign")
    @PreAuthorize("hasAuthority('SCOPE_cases:write')")
    ResponseEntity<CaseDetailJson> assign(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseRequests.Assignment body) {
        StepRequest step = step(viewer, id, ifMatch, body.actingFor());
        assignCase.assign(new AssignCase.Command(step, body.personRef(), body.note()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/resolve")
    @PreAuthorize("hasAuthority('SCOPE_cases:write')")
    ResponseEntity<CaseDetailJson> resolve(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseRequests.Resolution body) {
        StepRequest step = step(viewer, id, ifMatch, body.actingFor());
        resolveCase.resolve(new ResolveCase.Command(step, body.rootCause(), body.action()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasAuthority('SCOPE_cases:write')")
    ResponseEntity<CaseDetailJson> close(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) CaseRequests.@Nullable Closing body) {
        CaseRequests.Closing closing = Objects.requireNonNullElse(body, CaseRequests.Closing.EMPTY);
        StepRequest step = step(viewer, id, ifMatch, closing.actingFor());
        closeCase.close(new CloseCase.Command(step, closing.note()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/reopen")
    @PreAuthorize("hasAuthority('SCOPE_cases:write')")
    ResponseEntity<CaseDetailJson> reopen(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CaseRequests.Reopening body) {
        StepRequest step = step(viewer, id, ifMatch, body.actingFor());
        reopenCase.reopen(new ReopenCase.Command(step, body.reason()));
        return one(viewer, id);
    }

    @PostMapping("/{id}/disclosure")
    @PreAuthorize("hasAuthority('SCOPE_cases:write') and hasAuthority('SCOPE_cases:disclose')")
    ResponseEntity<ContactJson> disclose(
            Viewer viewer, @PathVariable String id, @RequestBody CaseRequests.Disclosure body) {
        StepRequest step = step(viewer, id, null, null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ContactJson.of(discloseContact.disclose(new DiscloseContact.Command(step, body.reason()))));
    }

    private static StepRequest step(Viewer viewer, String id, @Nullable String ifMatch, @Nullable String actingFor) {
        return new StepRequest(
                viewer, CaseParameters.id(id), CaseEtags.expected(ifMatch), Optional.ofNullable(actingFor));
    }
}
