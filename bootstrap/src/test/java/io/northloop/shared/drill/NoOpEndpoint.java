package io.northloop.shared.drill;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reads JSON, does nothing, answers JSON: what any request costs on this server. Exists in benchmarks only. */
@RestController
@ConditionalOnBooleanProperty("northloop.bench")
public class NoOpEndpoint {

    static final String PATH = "/public/v1/no-op";

    /** What is answered. */
    public record Nothing(String category) {}

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    public Nothing nothing(@RequestBody Map<String, Object> body) {
        return new Nothing(body.isEmpty() ? "NONE" : "PROMOTER");
    }
}
