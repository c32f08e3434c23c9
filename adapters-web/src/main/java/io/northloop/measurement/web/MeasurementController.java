package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.application.LeagueQueries;
import io.northloop.measurement.application.MeasurementQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for other systems. */
@RestController
@RequestMapping("/api/v1/measurements")
@Tag(name = "Measurements", description = "NPS with its uncertainty")
class MeasurementController {

    private final MeasurementQueries queries;
    private final LeagueQueries leagues;

    MeasurementController(MeasurementQueries queries, LeagueQueries leagues) {
        this.queries = queries;
        this.leagues = leagues;
    }

    @GetMapping("/nps")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "NPS by group",
            description =
                    "Scope measurements:read. A client confined to units is under the anonymity rule: whole months that"
                            + " are over, periods made of blocks of at least 5 answers, groups of at least 5, one"
                            + " filter beside unit and period; what the rule hides is null. responseRate is that of the"
                            + " invitations whose link closed in the period, feedbackRate the same without answers"
                            + " under suspicion. Segments of customers, as a parameter or in groupBy, are closed to it"
                            + " (403); they overlap, so their figures do not add up, and nobody knows how many of their"
                            + " members were invited.")
    NpsItemsJson nps(
            @ParameterObject NpsParameters parameters,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        NpsRequestReader reader = new NpsRequestReader().refuseUnknown(request);
        NpsRequest asked = reader.read(parameters, "");
        reader.refuseIfAny();
        return new NpsItemsJson(
                queries.nps(asked, viewer).stream().map(NpsFigureJson::of).toList());
    }

    @GetMapping("/nps/comparison")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "Two NPS and how sure their difference is",
            description =
                    "Scope measurements:read. Filters of the two sides are prefixed a. and b.; others hold for both."
                            + " Two segments may share customers: their difference is given without interval.")
    NpsComparisonJson comparison(
            @ParameterObject ComparisonParameters parameters,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        NpsRequestReader reader = new NpsRequestReader().refuseUnknownOfComparison(request);
        NpsRequest a = reader.read(parameters.sideA(), "a.");
        NpsRequest b = reader.read(parameters.sideB(), "b.");
        reader.refuseIfAny();
        return NpsComparisonJson.of(queries.compare(a, b, viewer));
    }

    @GetMapping("/league")
    @PreAuthorize("hasAuthority('SCOPE_measurements:read')")
    @Operation(
            summary = "Centres or regions in order of their NPS",
            description =
                    "Scope measurements:read, of a client that sees the whole company. groupBy is unit (default) or"
                            + " region. Each row has the unit's own figure (raw) and what is expected of it after"
                            + " leaning on its peers (shrunk; regions speak for themselves), and its response and"
                            + " feedback rate stand in raw; the order is that of the shrunk figure. There is a rank"
                            + " only where every other unit's interval lies wholly above or below. Peers and ranks"
                            + " are those of the whole company, whichever unit is asked for.")
    LeagueJson league(
            @ParameterObject NpsParameters parameters,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Viewer viewer) {
        NpsRequestReader reader = new NpsRequestReader().refuseUnknown(request);
        NpsRequest asked = reader.read(parameters, "");
        reader.refuseIfAny();
        return LeagueJson.of(leagues.league(asked, viewer));
    }
}
