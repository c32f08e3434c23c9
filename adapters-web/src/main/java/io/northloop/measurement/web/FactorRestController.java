package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorId;
import io.northloop.measurement.FactorQuestion;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.application.FactorQueries;
import io.northloop.measurement.application.KeepFactor;
import io.northloop.measurement.application.RetireFactor;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Factors for other systems. */
@RestController
@RequestMapping("/api/v1/factors")
@Tag(name = "Factors", description = "What happened and may explain how loyalty moved")
class FactorRestController {

    private final FactorQueries queries;
    private final KeepFactor keepFactor;
    private final RetireFactor retireFactor;

    FactorRestController(FactorQueries queries, KeepFactor keepFactor, RetireFactor retireFactor) {
        this.queries = queries;
        this.keepFactor = keepFactor;
        this.retireFactor = retireFactor;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "Factors that bear on a figure, the latest begun first",
            description =
                    "Scope measurements:read. Those whose days and scope have something in common with what is asked:"
                            + " with unit, those of the unit, its centres, its region and the whole company. A client"
                            + " confined to units gets those of its units, of the region above them and of the whole"
                            + " company. retired=true lists the retired ones instead.")
    Slice<FactorJson> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String touchpoint,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "false") boolean retired,
            SliceRequest slice) {
        NpsRequestReader reader = new NpsRequestReader();
        NpsParameters given = new NpsParameters(
                unit, null, programme, touchpoint, null, from, to, null, null, null, null, null, null);
        MeasurementFilter asked = reader.read(given, "").filter();
        reader.refuseIfAny();
        FactorQuestion question =
                new FactorQuestion(asked.unit(), asked.programme(), asked.touchpoint(), asked.from(), asked.to());
        return queries.list(viewer, question, retired, slice).map(FactorJson::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(summary = "A factor")
    ResponseEntity<FactorJson> one(Viewer viewer, @PathVariable String id) {
        return answer(queries.one(viewer, id(id)));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_measurements:write')")
    @Operation(summary = "Pins a factor; refused (422) with everything that is wrong")
    ResponseEntity<FactorJson> pin(Viewer viewer, @RequestBody FactorRequest request) {
        FactorView kept = keepFactor.keep(
                new KeepFactor.Command(viewer, Optional.empty(), request.draft(), request.unreadable()));
        return ResponseEntity.created(URI.create("/api/v1/factors/" + kept.id()))
                .eTag(EntityTags.of(kept.version()))
                .body(FactorJson.of(kept));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_measurements:write')")
    @Operation(summary = "Says a factor otherwise; needs If-Match, without it 428; a retired one stays as it is (409)")
    ResponseEntity<FactorJson> change(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FactorRequest request) {
        FactorId known = id(id);
        queries.one(viewer, known);
        return answer(keepFactor.keep(new KeepFactor.Command(
                viewer,
                Optional.of(new KeepFactor.Known(known, EntityTags.required(ifMatch))),
                request.draft(),
                request.unreadable())));
    }

    @PostMapping("/{id}/retire")
    @PreAuthorize("hasAuthority('SCOPE_measurements:write')")
    @Operation(summary = "Takes a factor off the charts; it stays in the list of retired ones")
    ResponseEntity<FactorJson> retire(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        FactorId known = id(id);
        queries.one(viewer, known);
        return answer(retireFactor.retire(new RetireFactor.Command(viewer, known, EntityTags.expected(ifMatch))));
    }

    private static ResponseEntity<FactorJson> answer(FactorView factor) {
        return ResponseEntity.ok().eTag(EntityTags.of(factor.version())).body(FactorJson.of(factor));
    }

    static FactorId id(String text) {
        return FactorId.parse(text).orElseThrow(() -> DomainError.notFound("factor-unknown"));
    }
}
