package io.northloop.survey.model;

import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.WrittenRule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A definition as it is written: stored, exported, and sent over REST. Names of fields are data: they may be added to,
 * never renamed. The counterpart of {@link DefinitionReader}.
 */
public final class WrittenDefinition {

    private WrittenDefinition() {}

    /** Maps, lists, texts, numbers, true and false: what JSON consists of. */
    public static Map<String, Object> of(SurveyDefinition definition) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("titles", texts(definition.titles()));
        written.put(
                "languages",
                definition.languages().stream().map(Language::tag).sorted().toList());
        definition.csiModel().ifPresent(version -> written.put("csiModel", version));
        written.put(
                "questions",
                definition.questions().stream().map(WrittenDefinition::question).toList());
        return written;
    }

    /** One question as it is written. */
    public static Map<String, Object> question(Question question) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("code", question.code());
        written.put("type", question.type().name());
        written.put("required", question.required());
        written.put("texts", texts(question.texts()));
        if (!question.textsByCategory().isEmpty()) {
            Map<String, Object> branches = new LinkedHashMap<>();
            question.textsByCategory().forEach((category, texts) -> branches.put(category.name(), texts(texts)));
            written.put("textsByCategory", branches);
        }
        if (!question.choices().isEmpty()) {
            written.put(
                    "choices",
                    question.choices().stream().map(WrittenDefinition::choice).toList());
        }
        WrittenRule.of(question).ifPresent(rule -> written.put("askedWhen", rule));
        return written;
    }

    /** By tag, always in the same order: two exports of one version are the same file. */
    static Map<String, String> texts(Map<Language, String> texts) {
        Map<String, String> written = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String text = texts.get(language);
            if (text != null) {
                written.put(language.tag(), text);
            }
        }
        return written;
    }

    private static Map<String, Object> choice(Question.Choice choice) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("code", choice.code());
        written.put("texts", texts(choice.texts()));
        if (choice.other()) {
            written.put("other", true);
        }
        return written;
    }
}
