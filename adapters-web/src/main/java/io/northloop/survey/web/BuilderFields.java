package io.northloop.survey.web;

import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.model.DefinitionEdits;
import io.northloop.survey.model.SurveyDefinition;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of the builder, which is one form: what the survey is called, and the question that is open. Whichever
 * button is pressed, all of them are sent.
 */
final class BuilderFields {

    /** Code of the open question, as it is kept. */
    static final String OPEN = "question";

    private static final String TITLES = "titles.";
    private static final String OFFERED = "language.";
    private static final String MODEL = "csiModel";

    private BuilderFields() {}

    /** The definition as it stands in the fields. */
    static Map<String, String> typed(SurveyDefinition definition, Optional<Question> open) {
        Map<String, String> typed = new LinkedHashMap<>();
        definition.titles().forEach((language, title) -> typed.put(TITLES + language.tag(), title));
        definition.languages().forEach(language -> typed.put(OFFERED + language.tag(), "true"));
        definition.csiModel().ifPresent(version -> typed.put(MODEL, Integer.toString(version)));
        open.map(QuestionFields::typed).ifPresent(typed::putAll);
        return typed;
    }

    /**
     * The definition that the fields say. What nobody touched stays exactly as it is kept.
     *
     * @param isWithoutOpen whether the open question is left as it is kept
     * @param faults receives what cannot be read
     */
    static SurveyDefinition read(
            MultiValueMap<String, String> sent, SurveyDefinition kept, boolean isWithoutOpen, Faults faults) {
        String code = RuleFields.text(sent, OPEN);
        SurveyDefinition about = about(sent, kept);
        return BuilderPage.question(about, code)
                .filter(open -> !isWithoutOpen && sent.containsKey("code"))
                .map(open -> DefinitionEdits.replaced(about, open.code(), question(sent, open, faults)))
                .orElse(about);
    }

    private static Question question(MultiValueMap<String, String> sent, Question kept, Faults faults) {
        Question read = QuestionFields.read(sent, kept.askedWhen(), faults);
        Question untouched = QuestionFields.read(asSent(QuestionFields.typed(kept)), kept.askedWhen(), new Faults());
        return read.equals(untouched) ? kept : read;
    }

    private static SurveyDefinition about(MultiValueMap<String, String> sent, SurveyDefinition kept) {
        SurveyDefinition read = readAbout(sent, kept);
        SurveyDefinition untouched = readAbout(asSent(typed(kept, Optional.empty())), kept);
        return read.equals(untouched) ? kept : read;
    }

    private static SurveyDefinition readAbout(MultiValueMap<String, String> sent, SurveyDefinition kept) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (Language language : Language.values()) {
            if (RuleFields.isTicked(sent, OFFERED + language.tag())) {
                languages.add(language);
            }
        }
        String model = RuleFields.text(sent, MODEL);
        return DefinitionEdits.about(
                kept,
                QuestionFields.texts(sent, TITLES),
                languages,
                model.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(model)) : OptionalInt.empty());
    }

    private static MultiValueMap<String, String> asSent(Map<String, String> typed) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.setAll(typed);
        return sent;
    }
}
