package io.northloop.survey.web;

import io.northloop.survey.application.SurveyQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Surveys for other systems. Whoever sends answers needs their question codes, hence the second scope. */
@RestController
@RequestMapping(path = "/api/v1/surveys", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAnyAuthority('SCOPE_surveys:read', 'SCOPE_responses:write', 'SCOPE_responses:read')")
@Tag(name = "Surveys")
class SurveyController {

    private final SurveyQueries queries;

    SurveyController(SurveyQueries queries) {
        this.queries = queries;
    }

    record SurveyList(List<SurveyJson> items) {}

    @GetMapping
    @Operation(summary = "All surveys", description = "Each as its version in force.")
    SurveyList surveys() {
        return new SurveyList(queries.surveys().stream().map(SurveyJson::of).toList());
    }

    @GetMapping("/{ref}")
    @Operation(summary = "One survey with its questions and their codes")
    SurveyDetailJson survey(@PathVariable String ref) {
        return SurveyDetailJson.of(queries.survey(ref));
    }
}
