package io.northloop.survey.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.application.SurveyState;
import io.northloop.survey.model.SurveyDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the builder's page shows. */
@Component
class BuilderPage {

    private static final Pattern PLACE = Pattern.compile("/questions/(\\d+)(?:/.*)?");

    private final Sentences sentences;

    BuilderPage(Sentences sentences) {
        this.sentences = sentences;
    }

    static Optional<Question> question(SurveyDefinition definition, String code) {
        return definition.questions().stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
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
    String show(SurveyState survey, Optional<Question> open, Map<String, String> typed, Model model) {
        SurveyDefinition definition = survey.latest().definition();
        model.addAttribute("here", ReaderLanguage.now());
        model.addAttribute("survey", survey);
        model.addAttribute("definition", definition);
        model.addAttribute("open", open.orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("violations", violations(survey.violations(), definition));
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("categories", List.of(LoyaltyCategory.values()));
        model.addAttribute("types", types());
        model.addAttribute(
                "earlier", open.map(question -> earlier(definition, question)).orElse(Map.of()));
        model.addAttribute("choiceRows", choiceRows(open));
        model.addAttribute("ruleRows", RuleFields.ROWS);
        return "survey/edit";
    }

    /**
     * A broken rule in words.
     *
     * @param question code of the question that it is about; empty for the whole survey
     */
    record Violation(String question, String words) {}

    private List<Violation> violations(List<Fault> faults, SurveyDefinition definition) {
        return faults.stream()
                .map(fault -> new Violation(questionOf(fault, definition), sentences.fault(fault)))
                .distinct()
                .toList();
    }

    private static String questionOf(Fault fault, SurveyDefinition definition) {
        Matcher place = PLACE.matcher(fault.pointer());
        if (!place.matches()) {
            return "";
        }
        int at = Integer.parseInt(place.group(1));
        return at < definition.questions().size()
                ? definition.questions().get(at).code()
                : "";
    }

    private Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (QuestionType type : QuestionType.values()) {
            types.put(type.name(), sentences.text("survey.type." + type));
        }
        return types;
    }

    /** Questions that a condition of this one may look at, by code. */
    private static Map<String, String> earlier(SurveyDefinition definition, Question open) {
        Map<String, String> earlier = new LinkedHashMap<>();
        for (Question question : definition.questions()) {
            if (question.code().equals(open.code())) {
                break;
            }
            String text = question.texts().getOrDefault(ReaderLanguage.now(), "");
            earlier.put(question.code(), text.isEmpty() ? question.code() : question.code() + " · " + text);
        }
        return earlier;
    }

    private static List<Integer> choiceRows(Optional<Question> open) {
        int rows = open.filter(question -> question.type().isChoice())
                .map(question ->
                        Math.min(question.choices().size() + QuestionFields.SPARE_CHOICES, QuestionFields.MOST_CHOICES))
                .orElse(0);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
