package io.northloop.response.persistence;

import io.northloop.response.model.AnswerValue;
import io.northloop.response.model.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of answers: points as numbers, words as text, choices as {@code {"chosen": […], "other": "…"}}. */
final class AnswersJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswersJson() {}

    static String write(Answers answers) {
        ObjectNode root = JSON.createObjectNode();
        answers.byQuestion().forEach((question, value) -> {
            switch (value) {
                case AnswerValue.Points points -> root.put(question, points.value());
                case AnswerValue.Words words -> root.put(question, words.value());
                case AnswerValue.Chosen chosen -> {
                    ObjectNode node = root.putObject(question);
                    ArrayNode codes = node.putArray("chosen");
                    chosen.codes().forEach(codes::add);
                    chosen.other().ifPresent(other -> node.put("other", other));
                }
            }
        });
        return JSON.writeValueAsString(root);
    }

    static Answers read(String json) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        JSON.readTree(json).properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return new Answers(values);
    }

    static String writeAttributes(Map<String, String> attributes) {
        return attributes.isEmpty() ? "{}" : JSON.writeValueAsString(attributes);
    }

    static Map<String, String> readAttributes(String json) {
        Map<String, String> attributes = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().asString()));
        return attributes;
    }

    private static AnswerValue value(JsonNode node) {
        if (node.isInt()) {
            return new AnswerValue.Points(node.intValue());
        }
        if (node.isString()) {
            return new AnswerValue.Words(node.stringValue());
        }
        List<String> codes = new ArrayList<>();
        node.path("chosen").forEach(code -> codes.add(code.stringValue()));
        return new AnswerValue.Chosen(
                codes, Optional.ofNullable(node.get("other")).map(JsonNode::stringValue));
    }
}
