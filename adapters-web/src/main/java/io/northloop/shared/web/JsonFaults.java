package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns what the JSON reader stumbled over into faults with pointers. */
final class JsonFaults {

    private JsonFaults() {}

    static List<Fault> in(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException problem
                ? List.of(of(problem))
                : List.of(Fault.at("", "body-required"));
    }

    static Fault of(JacksonException problem) {
        return switch (problem) {
            case StreamReadException e -> {
                var place = e.getLocation();
                yield Fault.at(
                        "", "not-json", place == null ? 0 : place.getLineNr(), place == null ? 0 : place.getColumnNr());
            }
            case DatabindException e -> Fault.at(pointer(e), "wrong-type");
            default -> Fault.at(pointer(problem), "invalid");
        };
    }

    /** JSON pointer (RFC 6901) to where the reader stood. */
    static String pointer(JacksonException problem) {
        var pointer = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
