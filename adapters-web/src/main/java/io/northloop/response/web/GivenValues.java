package io.northloop.response.web;

import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads answers from JSON: a number, a text, a list of choices, or {@code {"chosen": […], "other": "…"}}. */
final class GivenValues {

    /** More than this is no answer to any survey. */
    private static final int MOST_ANSWERS = 200;

    private GivenValues() {}

    /** One answer as sent. */
    record AnswerBody(@Nullable String question, @Nullable JsonNode value) {}

    /** @throws DomainError MALFORMED when there are none, too many, or one without a question */
    static List<GivenAnswer> read(@Nullable List<@Nullable AnswerBody> bodies) {
        Faults faults = new Faults();
        faults.require(bodies != null, "/answers", "required");
        List<GivenAnswer> answers = new ArrayList<>();
        if (bodies != null) {
            faults.require(bodies.size() <= MOST_ANSWERS, "/answers", "too-many", MOST_ANSWERS);
            for (int i = 0; i < Math.min(bodies.size(), MOST_ANSWERS); i++) {
                AnswerBody body = bodies.get(i);
                if (body == null || body.question() == null) {
                    faults.add(Fault.at("/answers/" + i + "/question", "required"));
                    answers.add(new GivenAnswer("", new GivenValue.Nothing()));
                } else {
                    answers.add(new GivenAnswer(body.question(), value(body.value())));
                }
            }
        }
        faults.throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        return answers;
    }

    private static GivenValue value(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return new GivenValue.Nothing();
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? new GivenValue.Whole(node.longValue()) : new GivenValue.Unusable();
        }
        if (node.isString()) {
            return new GivenValue.Text(node.stringValue());
        }
        if (node.isArray()) {
            return several(node, Optional.empty());
        }
        if (node.isObject() && node.path("chosen").isArray()) {
            return several(
                    node.path("chosen"),
                    Optional.of(node.path("other")).filter(JsonNode::isString).map(JsonNode::stringValue));
        }
        return new GivenValue.Unusable();
    }

    private static GivenValue several(JsonNode array, Optional<String> other) {
        List<String> codes = new ArrayList<>();
        for (JsonNode code : array) {
            if (!code.isString()) {
                return new GivenValue.Unusable();
            }
            codes.add(code.stringValue());
        }
        return new GivenValue.Several(codes, other);
    }
}
