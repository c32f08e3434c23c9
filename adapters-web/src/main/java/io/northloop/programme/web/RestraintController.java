package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.ChangeRestraint;
import io.northloop.programme.application.RestraintQueries;
import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.model.RestraintSettings;
import io.northloop.shared.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How often the company asks a customer at most, for other systems. */
@RestController
@RequestMapping("/api/v1/restraint")
class RestraintController {

    private final RestraintQueries queries;
    private final ChangeRestraint change;

    RestraintController(RestraintQueries queries, ChangeRestraint change) {
        this.queries = queries;
        this.change = change;
    }

    /** @param anyDays days between two invitations of any programme, likewise the others of their kind */
    record RestraintBody(
            @Nullable Integer anyDays,
            @Nullable Integer transactionalDays,
            @Nullable Integer relationalDays) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_invitations:read')")
    @Operation(summary = "How often the company asks a customer at most, over all programmes")
    ResponseEntity<RestraintBody> get(Viewer viewer) {
        return answer(queries.current(viewer));
    }

    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    @Operation(
            summary = "Set how often the company asks a customer at most",
            description = "Needs If-Match, without it 428. It holds at once, for whatever has not left yet.")
    ResponseEntity<RestraintBody> put(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RestraintBody body,
            Viewer viewer) {
        return answer(change.change(new ChangeRestraint.Command(
                viewer,
                days(body.anyDays()),
                days(body.transactionalDays()),
                days(body.relationalDays()),
                EntityTags.expected(ifMatch))));
    }

    /** Below every range where it is missing. */
    private static int days(@Nullable Integer days) {
        return days == null ? -1 : days;
    }

    private static ResponseEntity<RestraintBody> answer(RestraintSettings settings) {
        RestraintLimits limits = settings.limits();
        return ResponseEntity.ok()
                .eTag(EntityTags.of(settings.version()))
                .body(new RestraintBody(limits.anyDays(), limits.transactionalDays(), limits.relationalDays()));
    }
}
