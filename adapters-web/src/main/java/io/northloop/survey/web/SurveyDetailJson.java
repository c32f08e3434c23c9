package io.northloop.survey.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.WrittenRule;
import io.northloop.survey.application.SurveyView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A survey with its questions; texts by language tag. */
record SurveyDetailJson(
        String ref,
        SurveyKind kind,
        int version,
        SurveyView.State state,
        @Nullable Instant publishedAt,
        List<String> languages,
        long estimatedSeconds,
        Map<String, String> titles,
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

    static SurveyDetailJson of(SurveyView survey) {
        return new SurveyDetailJson(
                survey.ref().value(),
                survey.kind(),
                survey.version(),
                survey.state(),
                survey.publishedAt().orElse(null),
                survey.languages().stream().map(Language::tag).sorted().toList(),
                survey.estimatedTime().toSeconds(),
                Language.byTag(survey.titles()),
                survey.questions().stream().map(SurveyDetailJson::question).toList());
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
