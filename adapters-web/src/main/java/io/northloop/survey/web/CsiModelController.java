package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.web.EntityTags;
import io.northloop.survey.CsiModel;
import io.northloop.survey.application.ReviseCsiModel;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.model.CsiModelReader;
import io.northloop.survey.model.WrittenCsiModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the customer satisfaction index is made of, version by version. */
@RestController
@RequestMapping(path = "/api/v1/csi-model", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Surveys")
class CsiModelController {

    private final SurveyDesigns designs;
    private final ReviseCsiModel revise;

    CsiModelController(SurveyDesigns designs, ReviseCsiModel revise) {
        this.designs = designs;
        this.revise = revise;
    }

    record ModelJson(int version, List<Map<String, Object>> dimensions) {

        static ModelJson of(CsiModel model) {
            return new ModelJson(model.version(), WrittenCsiModel.of(model.dimensions()));
        }
    }

    record Models(List<ModelJson> items) {}

    record ModelRequest(@Nullable List<@Nullable Object> dimensions) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_surveys:read')")
    @Operation(summary = "Every version of the model, the newest first")
    ResponseEntity<Models> all(Viewer viewer) {
        List<ModelJson> models =
                designs.models(viewer).reversed().stream().map(ModelJson::of).toList();
        return ResponseEntity.ok()
                .eTag(EntityTags.of(models.getFirst().version()))
                .body(new Models(models));
    }

    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_surveys:write')")
    @Operation(
            summary = "Put the next version of the model in force",
            description =
                    "Needs If-Match with the version seen, without it 428. Surveys and figures of earlier versions stay.")
    ResponseEntity<ModelJson> revise(
            Viewer viewer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ModelRequest request) {
        long seen = EntityTags.required(ifMatch);
        Faults faults = new Faults();
        List<CsiModel.Dimension> dimensions = CsiModelReader.read(request.dimensions(), faults);
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        CsiModel model = revise.execute(
                new ReviseCsiModel.Command(viewer, dimensions, (int) Math.min(seen, Integer.MAX_VALUE - 1)));
        return ResponseEntity.ok().eTag(EntityTags.of(model.version())).body(ModelJson.of(model));
    }
}
