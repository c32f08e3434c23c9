package io.northloop.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** Answers collected elsewhere, one of which somebody will doubt; each is told by its id. */
final class DoubtfulAnswers {

    private DoubtfulAnswers() {}

    static String answer(Machine machine, String unit, int score, String weight) {
        return posted(machine, """
                {"id": "%s", "surveyRef": "standard-transactional", "unitRef": "%s", "weight": %s,
                 "answeredAt": "2026-10-30T10:00:00+08:00",
                 "answers": [{"question": "recommend", "value": %d}, {"question": "reason", "value": "Staff typed it"}]}""".formatted(UUID.randomUUID(), unit, weight, score));
    }

    /** About {@code trust-csi}, all items rated alike. */
    static String rated(Machine machine, List<String> items, int rating) {
        String ratings = items.stream()
                .map(item -> "{\"question\": \"%s\", \"value\": %d}".formatted(item, rating))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return posted(machine, """
                {"id": "%s", "surveyRef": "standard-csi", "unitRef": "trust-csi",
                 "answeredAt": "2026-10-30T10:00:00+08:00",
                 "answers": [%s, {"question": "recommend", "value": 8}]}""".formatted(UUID.randomUUID(), ratings));
    }

    private static String posted(Machine machine, String body) {
        HttpResponse<String> posted = machine.post("/api/v1/responses", body);
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        return Machine.json(posted).get("id").asString();
    }
}
