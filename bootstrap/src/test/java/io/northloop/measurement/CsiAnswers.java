package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers to the standard CSI survey, as other systems send them. */
final class CsiAnswers {

    private CsiAnswers() {}

    /** The codes of the standard survey's ratings, in its order. */
    static List<String> items(Machine machine) {
        List<String> items = new ArrayList<>();
        Machine.json(machine.get("/api/v1/surveys/standard-csi"))
                .get("questions")
                .forEach(question -> {
                    if (question.get("code").asString().startsWith("csi.")) {
                        items.add(question.get("code").asString());
                    }
                });
        return items;
    }

    /** All of them rated alike. */
    static void answer(Machine machine, String centre, List<String> items, int rating, int score) {
        StringBuilder answers = new StringBuilder();
        items.forEach(item -> answers.append("{\"question\":\"%s\",\"value\":%d},".formatted(item, rating)));
        var reply = machine.post("/api/v1/responses", """
                {"id": "%s", "surveyRef": "standard-csi", "unitRef": "%s", "answeredAt": "2024-02-15T10:00:00Z",
                 "answers": [%s{"question": "recommend", "value": %d}]}""".formatted(UUID.randomUUID(), centre, answers, score));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
    }
}
