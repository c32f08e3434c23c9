package planted.io.northloop.survey.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Open on purpose, under a public path: no rule may reject it. */
@Controller
class PublicDoor {

    @GetMapping("/s/{token}")
    String questionnaire() {
        return "";
    }
}
