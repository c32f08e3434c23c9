package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.application.CsiQueries;
import io.northloop.measurement.application.QuadrantQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer satisfaction index, alone and beside NPS, for other systems. */
@RestController
@RequestMapping("/api/v1/measurements")
@Tag(name = "Measurements")
class IndexController {

    private final CsiQueries indices;
    private final QuadrantQueries quadrants;

    IndexController(CsiQueries indices, QuadrantQueries quadrants) {
        this.indices = indices;
        this.quadrants = quadrants;
    }

    @GetMapping("/csi")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "Customer satisfaction index by group",
            description =
                    "Scope measurements:read. Index, dimensions and items of those who answered CSI surveys, by the newest"
                            + " model that the group was asked by; models are never mixed. No level below 50 answers. A"
                            + " client confined to units gets quarters that are over, with 50 answers at least:"
                            + " groupBy has to contain quarter, beside unit or region. Parameters kind, method and weighted"
                            + " do not apply.")
    CsiItemsJson csi(
            @ParameterObject NpsParameters parameters,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        return CsiItemsJson.of(indices.csi(csiRequest(parameters, request), viewer));
    }

    @GetMapping("/quadrants")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "NPS and customer satisfaction index together",
            description =
                    "Scope measurements:read, of a client that sees the whole company. Both figures of the same answers to"
                            + " CSI surveys, the zone of the point, whether the intervals leave it determined, and the"
                            + " ellipse in which the true point lies; cuts says where NPS and index are high. groupBy: unit, region, quarter.")
    QuadrantJson quadrants(
            @ParameterObject NpsParameters parameters,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        return QuadrantJson.of(quadrants.points(csiRequest(parameters, request), viewer));
    }

    private static CsiQueries.Request csiRequest(NpsParameters parameters, HttpServletRequest request) {
        NpsRequestReader reader = new NpsRequestReader().refuseUnknownOfIndex(request);
        NpsRequest asked = reader.read(parameters, "");
        reader.refuseIfAny();
        return new CsiQueries.Request(asked.filter(), asked.groupBy(), asked.confidence());
    }
}
