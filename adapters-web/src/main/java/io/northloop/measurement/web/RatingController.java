package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.application.RatingQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Satisfaction and effort for other systems. */
@RestController
@RequestMapping("/api/v1/measurements")
@Tag(name = "Measurements")
class RatingController {

    private static final String RULES =
            " Of each survey the first question of the type counts, or the one that question names. A client confined to units"
                    + " gets quarters that are over: groupBy has to contain quarter, beside unit or region, without any"
                    + " other filter. Parameter method does not apply.";

    private final RatingQueries ratings;

    RatingController(RatingQueries ratings) {
        this.ratings = ratings;
    }

    @GetMapping("/csat")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "Customer satisfaction score by group",
            description = "Scope measurements:read. How many of a hundred gave 4 or 5 of 1–5." + RULES)
    RatingItemsJson csat(
            @ParameterObject NpsParameters parameters,
            @Parameter(description = "Code of a satisfaction question") @RequestParam(required = false) @Nullable
                    String question,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        return of(RatingMeasure.CSAT, parameters, question, request, viewer);
    }

    @GetMapping("/ces")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "Customer effort score by group",
            description = "Scope measurements:read. Mean of 1 very difficult … 7 very easy." + RULES)
    RatingItemsJson ces(
            @ParameterObject NpsParameters parameters,
            @Parameter(description = "Code of an effort question") @RequestParam(required = false) @Nullable
                    String question,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        return of(RatingMeasure.CES, parameters, question, request, viewer);
    }

    private RatingItemsJson of(
            RatingMeasure measure,
            NpsParameters parameters,
            @Nullable String question,
            HttpServletRequest request,
            Viewer viewer) {
        NpsRequestReader reader = new NpsRequestReader().refuseUnknownOfRatings(request);
        NpsRequest asked = reader.read(parameters, "");
        Optional<String> code = reader.ref(question, "question");
        reader.refuseIfAny();
        return RatingItemsJson.of(
                measure,
                ratings.ratings(
                        new RatingQueries.Request(
                                measure, code, asked.filter(), asked.groupBy(), asked.confidence(), asked.weighted()),
                        viewer));
    }
}
