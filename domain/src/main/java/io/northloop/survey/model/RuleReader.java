package io.northloop.survey.model;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.survey.AskRule;
import io.northloop.survey.Question;
import io.northloop.survey.WrittenRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a condition as {@link WrittenRule} writes it: which one it is, its fields tell. */
record RuleReader(PlainReader plain) {

    /** A deeper tree breaks the rules of design anyhow, and a reader must not fall into it. */
    private static final int DEEPEST_READ = 2 * BranchRules.DEEPEST;

    private static final Set<String> FIELDS =
            Set.of("category", "question", "from", "to", "choices", "answered", "all", "any", "not");

    AskRule rule(@Nullable Object written, String pointer, int depth) {
        Map<String, @Nullable Object> fields = plain.object(written, pointer, FIELDS);
        plain.faults().require(depth <= DEEPEST_READ, pointer, "branch-too-deep", BranchRules.DEEPEST);
        if (depth > DEEPEST_READ) {
            return AskRule.ALWAYS;
        }
        return switch (String.join("+", new TreeSet<>(fields.keySet()))) {
            case "category" -> category(fields.get("category"), pointer + "/category");
            case "from+question+to" ->
                new AskRule.PointsBetween(
                        plain.text(fields.get("question"), pointer + "/question"),
                        plain.whole(fields.get("from"), pointer + "/from"),
                        plain.whole(fields.get("to"), pointer + "/to"));
            case "choices+question" ->
                new AskRule.ChoiceMade(
                        plain.text(fields.get("question"), pointer + "/question"),
                        choices(fields.get("choices"), pointer + "/choices"));
            case "answered" -> new AskRule.Answered(plain.text(fields.get("answered"), pointer + "/answered"));
            case "all" -> new AskRule.All(rules(fields.get("all"), pointer + "/all", depth));
            case "any" -> new AskRule.Any(rules(fields.get("any"), pointer + "/any", depth));
            case "not" -> new AskRule.Not(rule(fields.get("not"), pointer + "/not", depth + 1));
            default -> {
                plain.faults().require(false, pointer, "branch-unreadable");
                yield AskRule.ALWAYS;
            }
        };
    }

    private AskRule category(@Nullable Object written, String pointer) {
        Set<LoyaltyCategory> categories = EnumSet.noneOf(LoyaltyCategory.class);
        List<?> names = plain.list(written, pointer, LoyaltyCategory.values().length);
        for (int i = 0; i < names.size(); i++) {
            categories.add(plain.constant(names.get(i), LoyaltyCategory.class, pointer + "/" + i));
        }
        return new AskRule.CategoryIs(categories);
    }

    private Set<String> choices(@Nullable Object written, String pointer) {
        Set<String> codes = new TreeSet<>();
        List<?> given = plain.list(written, pointer, Question.MOST_CHOICES);
        for (int i = 0; i < given.size(); i++) {
            codes.add(plain.text(given.get(i), pointer + "/" + i));
        }
        return codes;
    }

    private List<AskRule> rules(@Nullable Object written, String pointer, int depth) {
        List<AskRule> rules = new ArrayList<>();
        List<?> given = plain.list(written, pointer, DefinitionReader.MOST_QUESTIONS);
        for (int i = 0; i < given.size(); i++) {
            rules.add(rule(given.get(i), pointer + "/" + i, depth + 1));
        }
        return rules;
    }
}
