package io.northloop.response.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.response.application.AnsweringQueries;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.WrittenRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A questionnaire as JSON; texts by language tag. */
record QuestionnaireJson(
        String surveyRef,
        SurveyKind kind,
        int version,
        List<String> languages,
        String locale,
        String company,
        String unit,
        Instant expiresAt,
        List<QuestionJson> questions) {

    record QuestionJson(
            String code,
            QuestionType type,
            boolean required,
            Map<String, String> texts,
            Map<LoyaltyCategory, Map<String, String>> textsByCategory,
            List<ChoiceJson> choices,
            @Nullable Map<String, Object> askedWhen) {}

    record ChoiceJson(String code, Map<String, String> texts, boolean other) {}

    static QuestionnaireJson of(AnsweringQueries.Questionnaire questionnaire) {
        PublishedSurvey survey = questionnaire.survey();
        return new QuestionnaireJson(
                survey.ref().value(),
                survey.kind(),
                survey.version(),
                survey.languages().stream().map(Language::tag).sorted().toList(),
                questionnaire.language().tag(),
                questionnaire.company(),
                questionnaire.unit(),
                questionnaire.expiresAt(),
                survey.questions().stream().map(QuestionnaireJson::question).toList());
    }

    private static QuestionJson question(Question question) {
        Map<LoyaltyCategory, Map<String, String>> branches = new LinkedHashMap<>();
        question.textsByCategory().forEach((category, texts) -> branches.put(category, Language.byTag(texts)));
        return new QuestionJson(
                question.code(),
                question.type(),
                question.required(),
                Language.byTag(question.texts()),
                branches,
                question.choices().stream()
                        .map(choice -> new ChoiceJson(choice.code(), Language.byTag(choice.texts()), choice.other()))
                        .toList(),
                WrittenRule.of(question).orElse(null));
    }
}
