package planted.io.northloop.survey.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One handler names who may call it, one is forgotten. */
@RestController
@RequestMapping("/api/v1/planted")
class OpenDoor {

    @GetMapping("/guarded")
    @PreAuthorize("hasAuthority('SCOPE_cases:read')")
    String guarded() {
        return "";
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "";
    }
}
