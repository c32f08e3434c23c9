package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.SegmentId;
import io.northloop.proposition.application.KeepSegment;
import io.northloop.proposition.application.ProfitGridQueries;
import io.northloop.proposition.application.SegmentCourse;
import io.northloop.proposition.application.SegmentQueries;
import io.northloop.proposition.model.Segment;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.EntityTags;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Segments for other systems: their rules, how many customers fit and what those say, never who. */
@RestController
@RequestMapping("/api/v1/segments")
class SegmentRestController {

    private final SegmentQueries queries;
    private final ProfitGridQueries grid;
    private final KeepSegment keepSegment;

    SegmentRestController(SegmentQueries queries, ProfitGridQueries grid, KeepSegment keepSegment) {
        this.queries = queries;
        this.grid = grid;
        this.keepSegment = keepSegment;
    }

    /** All by name, with the figures of a quarter; of the last one that is over without {@code period}. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_propositions:read')")
    SegmentBody.Items list(Viewer viewer, @RequestParam(required = false) @Nullable String period) {
        return new SegmentBody.Items(
                queries.withFigures(viewer, GridParameters.period(period, grid.lastQuarter())).stream()
                        .map(SegmentBody::of)
                        .toList(),
                null);
    }

    /** One over the eight quarters up to {@code period}; without it, up to the last one that is over. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_propositions:read')")
    ResponseEntity<SegmentCourseBody> get(
            @PathVariable String id, @RequestParam(required = false) @Nullable String period, Viewer viewer) {
        SegmentCourse course = queries.course(viewer, id(id), GridParameters.period(period, grid.lastQuarter()));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(course.segment().version()))
                .body(SegmentCourseBody.of(course));
    }

    /** Adds a segment: of cells of the profit grid, of customer attributes, or of both. */
    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    ResponseEntity<SegmentBody> add(@RequestBody SegmentRequest request, Viewer viewer) {
        Segment kept =
                keepSegment.keep(new KeepSegment.Command(viewer, Optional.empty(), request.called(), request.rule()));
        return ResponseEntity.created(URI.create("/api/v1/segments/" + kept.id()))
                .eTag(EntityTags.of(kept.version()))
                .body(SegmentBody.of(kept));
    }

    /**
     * Changes name and rule; needs {@code If-Match}, without it 428. The rule of a segment that an active proposition
     * is for stays as it is (409).
     */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_propositions:write')")
    ResponseEntity<SegmentBody> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SegmentRequest request,
            Viewer viewer) {
        Segment kept = keepSegment.keep(new KeepSegment.Command(
                viewer,
                Optional.of(new KeepSegment.Known(id(id), EntityTags.required(ifMatch))),
                request.called(),
                request.rule()));
        return ResponseEntity.ok().eTag(EntityTags.of(kept.version())).body(SegmentBody.of(kept));
    }

    static SegmentId id(String text) {
        return SegmentId.parse(text).orElseThrow(() -> DomainError.notFound("segment-unknown"));
    }
}
