package io.northloop.message.messaging;

import io.northloop.message.model.WaitingMessage;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body that a provider expects. Values are put into parsed texts, so nothing in a message can become JSON. */
final class SmsBody {

    private static final Pattern PLACE = Pattern.compile("\\{(to|text|id|language)}");

    private final JsonNode template;

    /** @throws IllegalArgumentException when it is no JSON */
    SmsBody(String template) {
        try {
            this.template = JsonMapper.shared().readTree(template);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("northloop.sms.body is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    String of(WaitingMessage message) {
        Map<String, String> values = Map.of(
                "to", message.content().address(),
                "text", message.content().text(),
                "id", message.idempotencyKey(),
                "language", message.language().tag());
        return filled(template, values).toString();
    }

    private static JsonNode filled(JsonNode node, Map<String, String> values) {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(PLACE.matcher(node.stringValue())
                    .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), ""))));
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), filled(field.getValue(), values)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(filled(element, values)));
            return array;
        }
        return node;
    }
}
