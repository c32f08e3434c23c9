package io.northloop.survey.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.AskRule;
import io.northloop.survey.model.SurveyDefinition;
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

    /**
     * Such as "whoever chose Price or Waiting at 'What went wrong?'".
     *
     * @param definition whose questions and choices are named; what it has no text for is named by its code
     */
    public String of(AskRule rule, SurveyDefinition definition) {
        return switch (rule) {
            case AskRule.Always always -> sentences.text("survey.rule.always");
            case AskRule.CategoryIs is ->
                Arrays.stream(LoyaltyCategory.values())
                        .filter(is.categories()::contains)
                        .map(category -> sentences.text("survey.category." + category))
                        .collect(Collectors.joining(or()));
            case AskRule.PointsBetween points ->
                points.from() == points.to()
                        ? sentences.text("survey.rule.points-one", name(points.question(), definition), points.from())
                        : sentences.text(
                                "survey.rule.points", name(points.question(), definition), points.from(), points.to());
            case AskRule.ChoiceMade made ->
                sentences.text(
                        "survey.rule.choice",
                        name(made.question(), definition),
                        made.choices().stream()
                                .sorted()
                                .map(choice -> name(made.question(), choice, definition))
                                .collect(Collectors.joining(or())));
            case AskRule.Answered answered ->
                sentences.text("survey.rule.answered", name(answered.question(), definition));
            case AskRule.All all -> joined(all.rules(), sentences.text("survey.rule.and"), definition);
            case AskRule.Any any -> joined(any.rules(), or(), definition);
            case AskRule.Not not -> sentences.text("survey.rule.not", of(not.rule(), definition));
        };
    }

    private String or() {
        return sentences.text("survey.rule.or");
    }

    private String joined(List<AskRule> rules, String between, SurveyDefinition definition) {
        return rules.stream().map(rule -> part(rule, definition)).collect(Collectors.joining(between));
    }

    private String part(AskRule rule, SurveyDefinition definition) {
        boolean joined = rule instanceof AskRule.All || rule instanceof AskRule.Any;
        String words = of(rule, definition);
        return joined ? sentences.text("survey.rule.brackets", words) : words;
    }

    private String name(String code, SurveyDefinition definition) {
        return BuilderPage.question(definition, code)
                .map(question -> question.texts().getOrDefault(ReaderLanguage.now(), ""))
                .filter(text -> !text.isBlank())
                .map(text -> sentences.text("survey.rule.question-name", text))
                .orElse(code);
    }

    private static String name(String question, String choice, SurveyDefinition definition) {
        return BuilderPage.question(definition, question).stream()
                .flatMap(asked -> asked.choices().stream())
                .filter(offered -> offered.code().equals(choice))
                .map(offered -> offered.texts().getOrDefault(ReaderLanguage.now(), ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(choice);
    }
}
