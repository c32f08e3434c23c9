package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.Language;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.CsiModel;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.application.SurveyDesigns;
import io.northloop.survey.application.SurveyState;
import io.northloop.survey.model.DefinitionEdits;
import io.northloop.survey.model.FixedQuestions;
import io.northloop.survey.model.SurveyDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What is chosen from in the builder: types of questions, versions of the index's model, and where the rules fix the
 * codes (items of the model, groups of a relational survey) what a question can be, so that no code has to be known by
 * heart.
 */
@Component
class QuestionChoices {

    private static final String FIXED = "fixed:";

    private final SurveyDesigns designs;
    private final Sentences sentences;

    QuestionChoices(SurveyDesigns designs, Sentences sentences) {
        this.designs = designs;
        this.sentences = sentences;
    }

    /**
     * Puts the choices into the builder's page.
     *
     * @param open code of the open question; empty without one
     * @param type as it stands in its fields
     */
    void show(Viewer viewer, SurveyState survey, String open, String type, Model model) {
        List<CsiModel> models = survey.kind() == SurveyKind.CSI ? designs.models(viewer) : List.of();
        SurveyDefinition definition = survey.latest().definition();
        List<FixedQuestions.Fixed> fixed = FixedQuestions.of(survey.kind(), asked(definition, models));
        model.addAttribute("types", types());
        model.addAttribute("models", versions(models));
        model.addAttribute("codes", codes(fixed, others(definition, open), type));
        model.addAttribute("additions", additions(fixed, survey.kind(), definition));
    }

    /** The question that is added: one that the rules ask for, with its texts, or an empty one of a type. */
    Question added(Viewer viewer, SurveyState survey, SurveyDefinition definition, String wished) {
        List<CsiModel> models = survey.kind() == SurveyKind.CSI ? designs.models(viewer) : List.of();
        return FixedQuestions.of(survey.kind(), asked(definition, models)).stream()
                .map(FixedQuestions.Fixed::question)
                .filter(question -> wished.equals(FIXED + question.code()))
                .findFirst()
                .orElseGet(() -> empty(definition, wished));
    }

    private static Question empty(SurveyDefinition definition, String wished) {
        QuestionType type = RuleFields.constant(QuestionType.class, wished).orElse(QuestionType.OPEN_TEXT);
        return new Question(
                DefinitionEdits.freeCode(definition),
                type,
                type == QuestionType.RECOMMEND,
                Map.of(),
                Map.of(),
                List.of());
    }

    private static Optional<CsiModel> asked(SurveyDefinition definition, List<CsiModel> models) {
        return models.stream()
                .filter(model -> definition.csiModel().isPresent()
                        && definition.csiModel().getAsInt() == model.version())
                .findFirst();
    }

    private Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (QuestionType type : QuestionType.values()) {
            types.put(type.name(), sentences.text("survey.type." + type));
        }
        return types;
    }

    private Map<String, String> versions(List<CsiModel> models) {
        Map<String, String> versions = new LinkedHashMap<>();
        models.reversed()
                .forEach(model -> versions.put(
                        Integer.toString(model.version()),
                        sentences.text(
                                versions.isEmpty() ? "survey.models.newest" : "survey.version", model.version())));
        return versions;
    }

    /** Codes that a question of this type can bear, those of others left out; none where any code will do. */
    private Map<String, String> codes(List<FixedQuestions.Fixed> fixed, Set<String> others, String type) {
        Map<String, String> codes = new LinkedHashMap<>();
        fixed.stream()
                .filter(each -> each.question().type().name().equals(type))
                .filter(each -> !others.contains(each.question().code()))
                .forEach(each -> codes.put(each.question().code(), name(each)));
        return codes;
    }

    private static Set<String> others(SurveyDefinition definition, String open) {
        return definition.questions().stream()
                .map(Question::code)
                .filter(code -> !code.equals(open))
                .collect(Collectors.toSet());
    }

    /** What can be added: first what the rules ask for and is not there yet. */
    private Map<String, String> additions(
            List<FixedQuestions.Fixed> fixed, SurveyKind kind, SurveyDefinition definition) {
        Set<String> asked = others(definition, "");
        Map<String, String> additions = new LinkedHashMap<>();
        fixed.stream()
                .filter(each -> !asked.contains(each.question().code()))
                .forEach(each -> additions.put(
                        FIXED + each.question().code(),
                        sentences.text(
                                "survey.edit.addition",
                                sentences.text("survey.type." + each.question().type()),
                                name(each))));
        types().forEach((type, name) -> {
            if (kind != SurveyKind.CSI || !type.equals(QuestionType.RATING.name())) {
                additions.put(type, name);
            }
        });
        return additions;
    }

    /** Of an item "dimension · item", of a question of a group the group. */
    private static String name(FixedQuestions.Fixed fixed) {
        Language here = ReaderLanguage.now();
        String section = fixed.section().getOrDefault(here, "");
        return fixed.question().type() == QuestionType.RATING
                ? section + " · " + fixed.question().texts().getOrDefault(here, "")
                : section;
    }
}
