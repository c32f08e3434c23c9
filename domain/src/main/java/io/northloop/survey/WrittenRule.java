package io.northloop.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An {@link AskRule} as it is written: stored, exported and shown over REST. */
public final class WrittenRule {

    private WrittenRule() {}

    /** The rule as it is written; empty for a question that everybody is asked. */
    public static Optional<Map<String, Object>> of(Question question) {
        return question.askedWhen() instanceof AskRule.Always
                ? Optional.empty()
                : Optional.of(of(question.askedWhen()));
    }

    /** One condition as it is written, such as <code>{"category": ["DETRACTOR"]}</code>; nothing for everybody. */
    public static Map<String, Object> of(AskRule rule) {
        return switch (rule) {
            case AskRule.Always always -> Map.of();
            case AskRule.CategoryIs is ->
                Map.of(
                        "category",
                        is.categories().stream().map(Enum::name).sorted().toList());
            case AskRule.PointsBetween points ->
                fields("question", points.question(), "from", points.from(), "to", points.to());
            case AskRule.ChoiceMade made ->
                fields(
                        "question",
                        made.question(),
                        "choices",
                        made.choices().stream().sorted().toList());
            case AskRule.Answered answered -> Map.of("answered", answered.question());
            case AskRule.All all -> Map.of("all", rules(all.rules()));
            case AskRule.Any any -> Map.of("any", rules(any.rules()));
            case AskRule.Not not -> Map.of("not", of(not.rule()));
        };
    }

    /** Names and values in turn, in this order. */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static List<Map<String, Object>> rules(List<AskRule> rules) {
        return rules.stream().map(WrittenRule::of).toList();
    }
}
