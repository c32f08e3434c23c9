package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.application.DecompositionQueries;
import io.northloop.measurement.application.EverybodyAskedQueries;
import io.northloop.measurement.application.SamplePlanQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why figures changed, and how many answers it takes to know, for other systems. */
@RestController
@RequestMapping("/api/v1/measurements")
@Tag(name = "Measurements")
class ChangeController {

    private static final double USUAL_MARGIN = 10;
    private static final double USUAL_POWER = 0.8;

    private final DecompositionQueries decompositions;
    private final EverybodyAskedQueries everybody;
    private final SamplePlanQueries samples;

    ChangeController(DecompositionQueries decompositions, EverybodyAskedQueries everybody, SamplePlanQueries samples) {
        this.decompositions = decompositions;
        this.everybody = everybody;
        this.samples = samples;
    }

    @GetMapping("/nps/decomposition")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "A change of NPS taken apart",
            description =
                    "Scope measurements:read, of a client that sees the whole company. The days of both periods are"
                            + " before.from, before.to, after.from and after.to. groupBy is unit (default), region or"
                            + " touchpoint. Of each group: points of the change by its own change (rate) and by its"
                            + " share of all answers (mix); all of them sum to the change. Groups with fewer than 10"
                            + " answers in one of the periods are one, named null.")
    DecompositionJson decomposition(
            @ParameterObject DecompositionParameters parameters,
            @RequestParam(name = "before.from", required = false) @Nullable String beforeFrom,
            @RequestParam(name = "before.to", required = false) @Nullable String beforeTo,
            @RequestParam(name = "after.from", required = false) @Nullable String afterFrom,
            @RequestParam(name = "after.to", required = false) @Nullable String afterTo,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        NpsRequestReader reader = new NpsRequestReader().refuseUnknownOfDecomposition(request);
        NpsRequest before = reader.read(parameters.during(beforeFrom, beforeTo), "before.");
        NpsRequest after = reader.read(parameters.during(afterFrom, afterTo), "after.");
        reader.refuseIfAny();
        return DecompositionJson.of(decompositions.decompose(before, after, viewer));
    }

    @GetMapping("/nps/among-asked")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "What the answers say about everybody asked",
            description =
                    "Scope measurements:read, of a client that sees the whole company. The bounds whatever the silent think;"
                            + " the interval if nobody but those invited is meant (finite population of the links that"
                            + " closed in the period);"
                            + " and the NPS weighted by how many of each group were asked (post-stratification): groupBy is"
                            + " unit (default), region or touchpoint, groups with fewer than 10 answers are one, named"
                            + " null. Parameters weighted and employees' surveys do not apply.")
    EverybodyAskedJson amongAsked(
            @ParameterObject NpsParameters parameters,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        NpsRequestReader reader = new NpsRequestReader().refuseUnknown(request);
        NpsRequest asked = reader.read(parameters, "");
        reader.refuseIfAny();
        return EverybodyAskedJson.of(everybody.among(asked, viewer));
    }

    @GetMapping("/sample-size")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "How many answers each centre needs",
            description =
                    "Scope measurements:read, of a client that sees the whole company. Answers for a margin of error of"
                            + " ± margin points (10 without), by how much answers of each centre vary, which is taken"
                            + " from the answers of the period and, for small centres, from their peers. population is"
                            + " the number of customers of a centre where no more exist. With difference also how many"
                            + " answers each of two groups needs so that it is found with probability power (0.8).")
    SampleSizeJson sampleSize(
            @ParameterObject SampleParameters parameters,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        NpsRequestReader reader = new NpsRequestReader().refuseUnknownOfSample(request);
        NpsRequest asked = reader.read(parameters.figure(), "");
        OptionalDouble margin = reader.number(parameters.margin(), "margin");
        OptionalLong population = reader.whole(parameters.population(), "population");
        OptionalDouble difference = reader.number(parameters.difference(), "difference");
        OptionalDouble power = reader.number(parameters.power(), "power");
        reader.refuseIfAny();
        return SampleSizeJson.of(samples.plan(
                new SamplePlanQueries.Request(
                        asked.filter(),
                        margin.orElse(USUAL_MARGIN),
                        asked.confidence(),
                        population,
                        difference,
                        power.orElse(USUAL_POWER)),
                viewer));
    }
}
