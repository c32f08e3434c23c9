package io.northloop.northstar.web;

import io.northloop.access.Viewer;
import io.northloop.northstar.application.FitnessQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether NPS fits a scope, for other systems; people at headquarters answer what is asked. */
@RestController
@RequestMapping(path = "/api/v1/north-star", produces = "application/json")
@Tag(name = "North star")
class FitnessApiController {

    private final FitnessQueries queries;

    FitnessApiController(FitnessQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/fitness")
    @PreAuthorize("hasAuthority('SCOPE_north-star:read')")
    @Operation(
            summary = "Whether NPS fits a scope as a measure, and why not",
            description =
                    "Scope north-star:read. By the four quarters that are over and by what headquarters answered. Without"
                            + " unit the whole company, or what the client sees of it; without touchpoint all of them."
                            + " verdict FIT, WITH_CARE or NOT_FIT; each criterion MET, CARE (in part), NOT_MET or UNKNOWN."
                            + " A client confined to units gets null for figures that the anonymity rule hides, and"
                            + " UNKNOWN for what they would tell.")
    FitnessJson fitness(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String touchpoint) {
        return FitnessJson.of(queries.check(viewer, FitnessScopeText.read(unit, touchpoint)));
    }
}
