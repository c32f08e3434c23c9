package io.northloop.response.web;

import io.northloop.response.ResponseView;
import io.northloop.response.application.ShownResponse;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as rows: facts first, attributes as one object of JSON, then a column per question.
 *
 * @param questions codes, in order
 */
record ExportColumns(List<String> questions) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> FACTS = List.of(
            "id",
            "surveyRef",
            "version",
            "unitRef",
            "adviserRef",
            "programme",
            "touchpoint",
            "answeredAt",
            "receivedAt",
            "score",
            "category",
            "locale",
            "attributes",
            "weight");

    List<String> header() {
        List<String> header = new ArrayList<>(FACTS);
        header.addAll(questions);
        return header;
    }

    List<String> cells(ShownResponse response) {
        List<String> cells = new ArrayList<>(List.of(
                response.id().toString(),
                response.survey().value(),
                Integer.toString(response.version()),
                response.unit().value(),
                response.adviser().orElse(""),
                response.programme().orElse(""),
                response.touchpoint().orElse(""),
                response.answeredAt().toString(),
                response.receivedAt().toString(),
                response.score().map(String::valueOf).orElse(""),
                response.category().map(Enum::name).orElse(""),
                response.language().tag(),
                attributes(response.attributes()),
                response.weight().toPlainString()));
        Map<String, String> said = new HashMap<>();
        for (ResponseView.Answer answer : response.answers()) {
            said.put(answer.question(), answer.value());
        }
        questions.forEach(code -> cells.add(said.getOrDefault(code, "")));
        return cells;
    }

    private static String attributes(Map<String, String> attributes) {
        return attributes.isEmpty() ? "" : JSON.writeValueAsString(new TreeMap<>(attributes));
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe instead. */
    static String neutral(String cell) {
        return TableFile.neutral(cell);
    }
}
