package io.northloop.organisation.web;

import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.application.Change;
import io.northloop.organisation.application.OrganisationQueries;
import io.northloop.organisation.application.PutUnit;
import io.northloop.organisation.application.UnitDraft;
import io.northloop.organisation.port.OrganisationChart.UnitEntry;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Regions and centres. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Organisation")
class UnitsApi {

    private final PutUnit putUnit;
    private final OrganisationQueries queries;

    UnitsApi(PutUnit putUnit, OrganisationQueries queries) {
        this.putUnit = putUnit;
        this.queries = queries;
    }

    /**
     * @param active yes when left out
     */
    @Schema(name = "UnitWanted")
    record Body(
            @Schema(
                    example = "CENTRE",
                    allowableValues = {"REGION", "CENTRE"})
            @Nullable
            String kind,

            @Schema(example = "Shanghai Pudong") @Nullable String name,

            @Schema(example = "east", description = "the region of a centre; null for a region") @Nullable
            String parentRef,

            @Schema(example = "Asia/Shanghai", description = "required for a centre") @Nullable
            String timeZone,

            @Schema(example = "true", defaultValue = "true") @Nullable
            Boolean active) {}

    @Schema(name = "Unit")
    record Json(
            @Schema(example = "shanghai-pudong") String ref,
            @Schema(example = "CENTRE") String kind,
            @Schema(example = "Shanghai Pudong") String name,
            @Schema(example = "east") @Nullable String parentRef,
            @Schema(example = "Asia/Shanghai") @Nullable String timeZone,
            @Schema(example = "true") boolean active) {

        static Json of(UnitEntry unit) {
            return new Json(
                    unit.ref().value(),
                    unit.kind().name(),
                    unit.name(),
                    Optional.ofNullable(unit.parentRef()).map(UnitRef::value).orElse(null),
                    Optional.ofNullable(unit.timeZone()).map(ZoneId::getId).orElse(null),
                    unit.active());
        }
    }

    @PutMapping("/{ref}")
    @PreAuthorize("hasAuthority('SCOPE_organisation:write')")
    @Operation(summary = "Adds a region or centre, or changes the one with this reference")
    ResponseEntity<Json> put(
            Editor editor,
            @PathVariable String ref,
            @RequestBody Body body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var draft = new UnitDraft(ref, body.kind(), body.name(), body.parentRef(), body.timeZone(), body.active());
        var outcome = putUnit.put(new PutUnit.Command(editor, draft, EntityTags.expected(ifMatch)));
        return ResponseEntity.status(outcome.change() == Change.ADDED ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(EntityTags.of(outcome.unit().version()))
                .body(Json.of(outcome.unit()));
    }

    @GetMapping("/{ref}")
    @PreAuthorize("hasAnyAuthority('SCOPE_organisation:read', 'SCOPE_organisation:write')")
    @Operation(summary = "One region or centre")
    ResponseEntity<Json> one(Editor editor, @PathVariable String ref) {
        UnitEntry unit = queries.unit(editor, ref);
        return ResponseEntity.ok().eTag(EntityTags.of(unit.version())).body(Json.of(unit));
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('SCOPE_organisation:read', 'SCOPE_organisation:write')")
    @Operation(summary = "Regions and centres, by reference")
    Slice<Json> list(Editor editor, SliceRequest slice) {
        return queries.units(editor, slice).map(Json::of);
    }
}
