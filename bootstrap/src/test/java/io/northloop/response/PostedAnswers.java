package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Answers of a morning in October 2026 that another system sends, corrects and erases, and what figures say of them.
 */
final class PostedAnswers {

    private static final String RESPONSES = "/api/v1/responses/";

    private PostedAnswers() {}

    static String body(String unit, String id, int score, String weight, @Nullable String customer) {
        return """
                        {"id": "%s", "surveyRef": "standard-transactional", "unitRef": "%s", "weight": %s, %s
                         "answeredAt": "2026-10-30T10:00:00+08:00", "attributes": {"where": "desk 4"},
                         "answers": [{"question": "recommend", "value": %d}, {"question": "reason", "value": "They said so"}]}""".formatted(id, unit, weight, customer == null ? "" : "\"customerRef\": \"" + customer + "\",", score);
    }

    static String answer(Machine machine, String unit, String id, int score, String weight, @Nullable String customer) {
        return posted(machine, body(unit, id, score, weight, customer));
    }

    static List<String> items(Machine machine) {
        return Machine.json(machine.get("/api/v1/surveys/standard-csi"))
                .get("questions")
                .valueStream()
                .map(question -> question.get("code").asString())
                .filter(code -> code.startsWith("csi."))
                .toList();
    }

    /** An answer to the survey of the index, all items rated alike. */
    static String rated(Machine machine, String unit, int rating, int score) {
        String ratings = String.join(
                ", ",
                items(machine).stream()
                        .map(item -> "{\"question\": \"%s\", \"value\": %d}".formatted(item, rating))
                        .toList());
        return posted(machine, """
                        {"id": "%s", "surveyRef": "standard-csi", "unitRef": "%s", "answeredAt": "2026-10-30T10:00:00+08:00",
                         "answers": [%s, {"question": "recommend", "value": %d}]}""".formatted(UUID.randomUUID(), unit, ratings, score));
    }

    private static String posted(Machine machine, String body) {
        HttpResponse<String> posted = machine.post("/api/v1/responses", body);
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        return Machine.json(posted).get("id").asString();
    }

    static JsonNode nps(Machine machine, String query) {
        return item(machine.get("/api/v1/measurements/nps?unit=" + query));
    }

    static JsonNode item(HttpResponse<String> found) {
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        return Machine.json(found).get("items").get(0);
    }

    static HttpResponse<String> correct(Machine machine, String id, String body) {
        return machine.post(RESPONSES + id + "/correct", body);
    }

    static HttpResponse<String> erase(Machine machine, String id, String reason) {
        return machine.post(RESPONSES + id + "/erase", "{\"reason\": \"" + reason + "\"}");
    }
}
