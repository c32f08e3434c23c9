package io.northloop.survey.persistence;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.model.SurveyDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The stored form of a definition. Its field names are data: they may be added to, never renamed. */
record DefinitionDocument(Map<String, String> titles, List<String> languages, List<QuestionDocument> questions) {

    record QuestionDocument(
            String code,
            QuestionType type,
            boolean required,
            Map<String, String> texts,
            Map<LoyaltyCategory, Map<String, String>> textsByCategory,
            List<ChoiceDocument> choices) {}

    record ChoiceDocument(String code, Map<String, String> texts, boolean other) {}

    static DefinitionDocument of(SurveyDefinition definition) {
        return new DefinitionDocument(
                Language.byTag(definition.titles()),
                definition.languages().stream().map(Language::tag).sorted().toList(),
                definition.questions().stream()
                        .map(q -> new QuestionDocument(
                                q.code(),
                                q.type(),
                                q.required(),
                                Language.byTag(q.texts()),
                                eachValue(q.textsByCategory(), Language::byTag),
                                q.choices().stream()
                                        .map(c -> new ChoiceDocument(c.code(), Language.byTag(c.texts()), c.other()))
                                        .toList()))
                        .toList());
    }

    SurveyDefinition definition() {
        return new SurveyDefinition(
                byLanguage(titles),
                Set.copyOf(languages.stream().map(DefinitionDocument::language).toList()),
                questions.stream()
                        .map(q -> new Question(
                                q.code(),
                                q.type(),
                                q.required(),
                                byLanguage(q.texts()),
                                eachValue(q.textsByCategory(), DefinitionDocument::byLanguage),
                                q.choices().stream()
                                        .map(c -> new Question.Choice(c.code(), byLanguage(c.texts()), c.other()))
                                        .toList()))
                        .toList());
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new IllegalStateException("unknown language in a survey: " + tag));
    }

    private static Map<Language, String> byLanguage(Map<String, String> texts) {
        Map<Language, String> result = new LinkedHashMap<>();
        texts.forEach((tag, text) -> result.put(language(tag), text));
        return result;
    }

    private static <K, A, B> Map<K, B> eachValue(Map<K, A> from, Function<A, B> mapping) {
        Map<K, B> result = new LinkedHashMap<>();
        from.forEach((key, value) -> result.put(key, mapping.apply(value)));
        return result;
    }
}
