package io.northloop.survey.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.model.SurveyDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says in words which rules of design are broken, and where; templates ask it as {@code @violations}. */
@Component("violations")
class Violations {

    private static final Pattern QUESTION = Pattern.compile("/questions/(\\d+)(/.*)?");
    private static final Pattern BRANCH = Pattern.compile("/textsByCategory/([A-Z]+)");
    private static final Pattern CHOICE = Pattern.compile("/choices/(\\d+)/.*");

    private final Sentences sentences;

    Violations(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * A broken rule in words.
     *
     * @param question code of the question that it is about; empty for the whole survey
     * @param place where in the survey, such as "Question 2 (reason), choice 1"; empty for the whole survey
     */
    record Violation(String question, String place, String words) {}

    List<Violation> of(List<Fault> faults, SurveyDefinition definition) {
        return faults.stream()
                .map(fault -> of(fault, fault.pointer(), definition))
                .distinct()
                .toList();
    }

    /** @param at the place that it is told of */
    Violation of(Fault fault, String at, SurveyDefinition definition) {
        Matcher place = QUESTION.matcher(at);
        int number = place.matches() ? Integer.parseInt(place.group(1)) : Integer.MAX_VALUE;
        if (number >= definition.questions().size()) {
            return new Violation(
                    "", at.startsWith("/titles") ? sentences.text("survey.place.title") : "", words(fault));
        }
        String code = definition.questions().get(number).code();
        String question = code.isBlank()
                ? sentences.text("survey.question", number + 1)
                : sentences.text("survey.place.question", number + 1, code);
        return new Violation(
                code,
                part(Optional.ofNullable(place.group(2)).orElse(""))
                        .map(part -> sentences.text("survey.place.part", question, part))
                        .orElse(question),
                words(fault));
    }

    private Optional<String> part(String below) {
        Matcher branch = BRANCH.matcher(below);
        if (branch.matches()) {
            return Arrays.stream(LoyaltyCategory.values())
                    .filter(category -> category.name().equals(branch.group(1)))
                    .findFirst()
                    .map(category -> sentences.text("survey.category." + category));
        }
        Matcher choice = CHOICE.matcher(below);
        return choice.matches()
                ? Optional.of(sentences.text("survey.place.choice", Integer.parseInt(choice.group(1)) + 1))
                : Optional.empty();
    }

    /** The sentence of the fault; languages by their names, not by their tags. */
    public String words(Fault fault) {
        return sentences.fault(new Fault(
                fault.pointer(),
                fault.code(),
                fault.arguments().stream().map(Violations::named).toList()));
    }

    private static Object named(Object argument) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(argument))
                .findFirst()
                .<Object>map(Language::ownName)
                .orElse(argument);
    }
}
