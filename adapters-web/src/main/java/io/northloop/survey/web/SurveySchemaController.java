package io.northloop.survey.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The published schema of definitions, for whoever writes one. */
@Controller
class SurveySchemaController {

    @GetMapping(DefinitionBody.SCHEMA)
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(new ClassPathResource("openapi/survey-definition.v1.schema.json"));
    }
}
