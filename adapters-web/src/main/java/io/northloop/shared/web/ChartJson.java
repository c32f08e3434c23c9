package io.northloop.shared.web;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the data of a chart into a page; templates ask it as {@code @charts}. */
@Component("charts")
final class ChartJson {

    private final JsonMapper json;

    ChartJson(JsonMapper json) {
        this.json = json;
    }

    /** JSON that cannot end the script element it stands in. */
    public String json(Object data) {
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
