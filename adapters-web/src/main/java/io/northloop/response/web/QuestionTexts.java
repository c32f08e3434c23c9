package io.northloop.response.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.response.application.AnsweringQueries.Questionnaire;
import io.northloop.shared.Language;
import io.northloop.survey.Placeholder;
import io.northloop.survey.Question;
import java.util.Map;
import java.util.Optional;

/**
 * The wording of questions for one respondent: in their language, for their category, with names filled in.
 *
 * @param names what placeholders stand for
 */
record QuestionTexts(Language language, Optional<LoyaltyCategory> category, Map<Placeholder, String> names) {

    /** @param anyService what a service is called when no more is known of it */
    static QuestionTexts of(Questionnaire questionnaire, QuestionnaireForm form, Language language, String anyService) {
        return new QuestionTexts(
                language,
                form.category(questionnaire.survey()),
                Map.of(
                        Placeholder.COMPANY, questionnaire.company(),
                        Placeholder.CENTRE, questionnaire.unit(),
                        Placeholder.SERVICE,
                                questionnaire
                                        .service()
                                        .map(service -> service.name(language))
                                        .orElse(anyService)));
    }

    String of(Question question) {
        return of(category.map(known -> question.textsByCategory().get(known)).orElse(question.texts()));
    }

    String of(Question.Choice choice) {
        String text = of(choice.texts());
        return text.isEmpty() ? choice.code() : text;
    }

    private String of(Map<Language, String> texts) {
        return Placeholder.fill(texts.getOrDefault(language, ""), names);
    }
}
