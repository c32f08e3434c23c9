package io.northloop.survey.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.LineBreaks;
import io.northloop.survey.AskRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * The fields in which a condition is put together: all or any of some simple ones, each perhaps turned round. A deeper
 * tree, which only a file can bring, is shown in words and kept as it is.
 */
final class RuleFields {

    static final String HOW = "rule.how";
    static final int ROWS = 4;

    /** How the rows are joined. */
    enum How {
        ALWAYS,
        ALL,
        ANY,
        /** As it stands. */
        KEPT
    }

    /** Which simple condition a row is. */
    enum Simple {
        CATEGORY,
        POINTS,
        CHOICE,
        ANSWERED
    }

    private RuleFields() {}

    /** Writes the rule into the fields. */
    static void write(AskRule rule, Map<String, String> typed) {
        Optional<List<AskRule>> rows = rows(rule);
        typed.put(HOW, how(rule, rows).name());
        List<AskRule> simple = rows.orElse(List.of());
        for (int i = 0; i < simple.size(); i++) {
            row(simple.get(i), "rule." + i + ".", typed);
        }
    }

    private static How how(AskRule rule, Optional<List<AskRule>> rows) {
        if (rows.isEmpty()) {
            return How.KEPT;
        }
        if (rule instanceof AskRule.Always) {
            return How.ALWAYS;
        }
        return rule instanceof AskRule.Any ? How.ANY : How.ALL;
    }

    /** The rows that the rule consists of; empty when it is deeper or longer than rows can say. */
    private static Optional<List<AskRule>> rows(AskRule rule) {
        List<AskRule> rows = switch (rule) {
            case AskRule.Always always -> List.of();
            case AskRule.All all -> all.rules();
            case AskRule.Any any -> any.rules();
            case AskRule.CategoryIs is -> List.of(is);
            case AskRule.PointsBetween points -> List.of(points);
            case AskRule.ChoiceMade made -> List.of(made);
            case AskRule.Answered answered -> List.of(answered);
            case AskRule.Not not -> List.of(not);
        };
        boolean fits = rows.size() <= ROWS && rows.stream().allMatch(row -> isSimple(row) || isTurned(row));
        return fits ? Optional.of(rows) : Optional.empty();
    }

    private static boolean isTurned(AskRule rule) {
        return rule instanceof AskRule.Not not && isSimple(not.rule());
    }

    private static boolean isSimple(AskRule rule) {
        return rule instanceof AskRule.CategoryIs
                || rule instanceof AskRule.PointsBetween
                || rule instanceof AskRule.ChoiceMade
                || rule instanceof AskRule.Answered;
    }

    private static void row(AskRule rule, String at, Map<String, String> typed) {
        switch (rule) {
            case AskRule.Not not -> {
                typed.put(at + "not", "true");
                row(not.rule(), at, typed);
            }
            case AskRule.CategoryIs is -> {
                typed.put(at + "kind", Simple.CATEGORY.name());
                is.categories().forEach(category -> typed.put(at + "category." + category, "true"));
            }
            case AskRule.PointsBetween points -> {
                typed.put(at + "kind", Simple.POINTS.name());
                typed.put(at + "question", points.question());
                typed.put(at + "from", Integer.toString(points.from()));
                typed.put(at + "to", Integer.toString(points.to()));
            }
            case AskRule.ChoiceMade made -> {
                typed.put(at + "kind", Simple.CHOICE.name());
                typed.put(at + "question", made.question());
                typed.put(at + "choices", String.join(", ", new TreeSet<>(made.choices())));
            }
            case AskRule.Answered answered -> {
                typed.put(at + "kind", Simple.ANSWERED.name());
                typed.put(at + "question", answered.question());
            }
            case AskRule.Always always -> throw new IllegalStateException("no row: " + always);
            case AskRule.All all -> throw new IllegalStateException("no row: " + all);
            case AskRule.Any any -> throw new IllegalStateException("no row: " + any);
        }
    }

    /**
     * The rule that the fields say.
     *
     * @param kept the rule as it stands, for {@link How#KEPT}
     * @param faults receives what cannot be read
     */
    static AskRule read(MultiValueMap<String, String> sent, AskRule kept, Faults faults) {
        How how = constant(How.class, sent, HOW).orElse(How.ALWAYS);
        if (how == How.KEPT) {
            return kept;
        }
        if (how == How.ALWAYS) {
            // Whoever takes a condition away leaves its rows behind; whoever fills them in for the first time means
            // them.
            faults.require(!(kept instanceof AskRule.Always) || !isAnyRowFilled(sent), "/" + HOW, "survey-rule-unused");
            return AskRule.ALWAYS;
        }
        List<AskRule> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String at = "rule." + i + ".";
            constant(Simple.class, sent, at + "kind")
                    .map(simple -> simple(simple, at, sent, faults))
                    .map(rule -> isTicked(sent, at + "not") ? new AskRule.Not(rule) : rule)
                    .ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            faults.add(Fault.at("/" + HOW, "survey-rule-empty"));
            return AskRule.ALWAYS;
        }
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        return how == How.ALL ? new AskRule.All(rows) : new AskRule.Any(rows);
    }

    private static boolean isAnyRowFilled(MultiValueMap<String, String> sent) {
        return IntStream.range(0, ROWS)
                .anyMatch(row ->
                        constant(Simple.class, sent, "rule." + row + ".kind").isPresent());
    }

    private static AskRule simple(Simple simple, String at, MultiValueMap<String, String> sent, Faults faults) {
        String question = text(sent, at + "question");
        return switch (simple) {
            case CATEGORY -> {
                Set<LoyaltyCategory> categories = EnumSet.noneOf(LoyaltyCategory.class);
                Arrays.stream(LoyaltyCategory.values())
                        .filter(category -> isTicked(sent, at + "category." + category))
                        .forEach(categories::add);
                yield new AskRule.CategoryIs(categories);
            }
            case POINTS ->
                new AskRule.PointsBetween(question, whole(sent, at + "from", faults), whole(sent, at + "to", faults));
            case CHOICE -> {
                Set<String> choices =
                        new TreeSet<>(Arrays.asList(text(sent, at + "choices").split("[\\s,，、;；]+")));
                choices.remove("");
                yield new AskRule.ChoiceMade(question, choices);
            }
            case ANSWERED -> new AskRule.Answered(question);
        };
    }

    private static int whole(MultiValueMap<String, String> sent, String field, Faults faults) {
        String text = text(sent, field);
        boolean isWhole = text.matches("\\d{1,2}");
        if (!isWhole) {
            faults.add(Fault.at("/" + field, "not-a-number"));
        }
        return isWhole ? Integer.parseInt(text) : 0;
    }

    static boolean isTicked(MultiValueMap<String, String> sent, String field) {
        return text(sent, field).equals("true");
    }

    static String text(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : LineBreaks.plain(value).strip();
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, MultiValueMap<String, String> sent, String field) {
        return constant(type, text(sent, field));
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }
}
