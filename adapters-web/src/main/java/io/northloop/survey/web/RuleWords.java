package io.northloop.survey.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.AskRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in words, in the reader's language, of whom a question is asked. */
@Component("ruleWords")
class RuleWords {

    private final Sentences sentences;

    RuleWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Such as "Detractors (0–6), and why is price or waiting". */
    public String of(AskRule rule) {
        return switch (rule) {
            case AskRule.Always always -> sentences.text("survey.rule.always");
            case AskRule.CategoryIs is ->
                Arrays.stream(LoyaltyCategory.values())
                        .filter(is.categories()::contains)
                        .map(category -> sentences.text("survey.category." + category))
                        .collect(Collectors.joining(or()));
            case AskRule.PointsBetween points ->
                points.from() == points.to()
                        ? sentences.text("survey.rule.points-one", points.question(), points.from())
                        : sentences.text("survey.rule.points", points.question(), points.from(), points.to());
            case AskRule.ChoiceMade made ->
                sentences.text(
                        "survey.rule.choice",
                        made.question(),
                        made.choices().stream().sorted().collect(Collectors.joining(or())));
            case AskRule.Answered answered -> sentences.text("survey.rule.answered", answered.question());
            case AskRule.All all -> joined(all.rules(), sentences.text("survey.rule.and"));
            case AskRule.Any any -> joined(any.rules(), or());
            case AskRule.Not not -> sentences.text("survey.rule.not", of(not.rule()));
        };
    }

    private String or() {
        return sentences.text("survey.rule.or");
    }

    private String joined(List<AskRule> rules, String between) {
        return rules.stream().map(this::part).collect(Collectors.joining(between));
    }

    private String part(AskRule rule) {
        boolean joined = rule instanceof AskRule.All || rule instanceof AskRule.Any;
        return joined ? sentences.text("survey.rule.brackets", of(rule)) : of(rule);
    }
}
