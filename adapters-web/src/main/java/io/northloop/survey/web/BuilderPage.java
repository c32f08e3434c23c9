package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.survey.Question;
import io.northloop.survey.application.SurveyState;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.web.Violations.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the builder's page shows. */
@Component
class BuilderPage {

    /** By what the page says where the draft stands, so that it is said anew only when it changed. */
    static final String SUM = "sum";

    private final Violations violations;
    private final QuestionChoices choices;

    BuilderPage(Violations violations, QuestionChoices choices) {
        this.violations = violations;
        this.choices = choices;
    }

    static Optional<Question> question(SurveyDefinition definition, String code) {
        return definition.questions().stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /** From 0; −1 when there is no such question. */
    static int placeOf(SurveyDefinition definition, String code) {
        return definition.questions().stream().map(Question::code).toList().indexOf(code);
    }

    /** @throws DomainError STALE when the page sent none: it is not one of ours */
    long revision(MultiValueMap<String, String> sent) {
        String text = RuleFields.text(sent, "revision");
        if (!text.matches("\\d{1,18}")) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        return Long.parseLong(text);
    }

    /** @param open the question that is edited, as it is kept; what stands in its fields is in {@code typed} */
    String show(Viewer viewer, SurveyState survey, Optional<Question> open, Map<String, String> typed, Model model) {
        SurveyDefinition definition = survey.latest().definition();
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("survey", survey);
        model.addAttribute("definition", definition);
        model.addAttribute("open", open.orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("categories", List.of(LoyaltyCategory.values()));
        model.addAttribute(
                "earlier", open.map(question -> earlier(definition, question)).orElse(Map.of()));
        model.addAttribute(
                "earlierChoices",
                open.map(question -> earlierChoices(definition, question)).orElse(Map.of()));
        model.addAttribute("choiceRows", choiceRows(open));
        model.addAttribute("ruleRows", RuleFields.ROWS);
        choices.show(viewer, survey, open.map(Question::code).orElse(""), typed.getOrDefault("type", ""), model);
        standing(
                survey,
                definition,
                violations.of(survey.violations(), definition),
                survey.draft().isEmpty(),
                model);
        return "survey/edit";
    }

    /**
     * What is typed and not yet kept.
     *
     * @param open code of the open question as it is kept; empty without one
     * @param unreadable what cannot be read in the fields of the open question
     */
    record Checked(SurveyState survey, SurveyDefinition wished, String open, List<Fault> unreadable) {}

    /**
     * Where the draft would stand.
     *
     * @param broken rules of design that it would break
     */
    String check(Checked checked, List<Fault> broken, Model model) {
        SurveyState survey = checked.survey();
        SurveyDefinition kept = survey.latest().definition();
        String open = "/questions/" + placeOf(kept, checked.open());
        boolean isRuleUnread =
                checked.unreadable().stream().anyMatch(fault -> fault.pointer().startsWith("/rule."));
        Stream<Violation> unreadable = checked.unreadable().stream()
                .filter(fault -> !fault.pointer().equals("/code"))
                .map(fault -> violations.of(fault, open, checked.wished()));
        Stream<Violation> rules = broken.stream()
                .filter(fault -> !isRuleUnread || !fault.pointer().startsWith(open + "/askedWhen"))
                .map(fault -> violations.of(fault, fault.pointer(), checked.wished()));
        boolean isUntouched = checked.unreadable().isEmpty()
                && survey.draft().isEmpty()
                && checked.wished().equals(kept);
        standing(
                survey,
                checked.wished(),
                Stream.concat(unreadable, rules).distinct().toList(),
                isUntouched,
                model);
        return "survey/standing :: standing";
    }

    private static void standing(
            SurveyState survey, SurveyDefinition wished, List<Violation> found, boolean isUntouched, Model model) {
        long minutes = wished.estimatedMinutes();
        model.addAttribute("survey", survey);
        model.addAttribute("violations", isUntouched ? List.of() : found);
        model.addAttribute("minutes", minutes);
        model.addAttribute("untouched", isUntouched);
        model.addAttribute(SUM, Integer.toHexString(Objects.hash(found, minutes, isUntouched)));
    }

    /** Questions that a condition of this one may look at, by code. */
    private static Map<String, String> earlier(SurveyDefinition definition, Question open) {
        Map<String, String> earlier = new LinkedHashMap<>();
        before(definition, open).forEach(question -> earlier.put(question.code(), named(question)));
        return earlier;
    }

    /** Texts of the choices that a condition of this question may name, by code, under the name of their question. */
    private static Map<String, Map<String, String>> earlierChoices(SurveyDefinition definition, Question open) {
        Map<String, Map<String, String>> earlier = new LinkedHashMap<>();
        before(definition, open).filter(question -> question.type().isChoice()).forEach(question -> {
            Map<String, String> choices = new LinkedHashMap<>();
            question.choices()
                    .forEach(choice ->
                            choices.put(choice.code(), choice.texts().getOrDefault(ReaderLanguage.now(), "")));
            earlier.put(named(question), choices);
        });
        return earlier;
    }

    private static Stream<Question> before(SurveyDefinition definition, Question open) {
        return definition.questions().stream()
                .takeWhile(question -> !question.code().equals(open.code()));
    }

    private static String named(Question question) {
        String text = question.texts().getOrDefault(ReaderLanguage.now(), "");
        return text.isEmpty() ? question.code() : question.code() + " · " + text;
    }

    private static List<Integer> choiceRows(Optional<Question> open) {
        int rows = open.filter(question -> question.type().isChoice())
                .map(question ->
                        Math.min(question.choices().size() + QuestionFields.SPARE_CHOICES, Question.MOST_CHOICES))
                .orElse(0);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
