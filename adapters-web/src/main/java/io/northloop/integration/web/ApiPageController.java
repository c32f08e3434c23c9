package io.northloop.integration.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The contract to be read by people ({@code /api}) and the events' half of it by programmes. */
@Controller
class ApiPageController {

    @GetMapping("/api")
    String page() {
        return "integration/api";
    }

    @GetMapping("/api/asyncapi.yaml")
    ResponseEntity<Resource> events() {
        return ResponseEntity.ok()
                .header("Content-Type", "application/yaml")
                .body(new ClassPathResource("openapi/asyncapi.yaml"));
    }
}
