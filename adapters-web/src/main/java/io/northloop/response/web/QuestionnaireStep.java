package io.northloop.response.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.response.application.AnsweringQueries;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One step of the respondent's page.
 *
 * @param kind how the step is answered
 * @param number from 1
 * @param points of a scale, lowest first
 * @param carried hidden fields that carry the other steps
 * @param faults what is wrong with the step as it was sent, as sentences
 */
record QuestionnaireStep(
        Kind kind,
        int number,
        int count,
        String code,
        String text,
        boolean required,
        List<Integer> points,
        List<ChoiceView> choices,
        String value,
        Map<String, String> consent,
        List<Carried> carried,
        List<String> faults) {

    /** How a step is answered. */
    enum Kind {
        RECOMMEND,
        SCALE,
        ONE,
        MANY,
        TEXT,
        CONSENT
    }

    record ChoiceView(String code, String text, boolean chosen, boolean other, String words) {}

    record Carried(String name, String value) {}

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == count;
    }

    /** How many steps there are: the questions and, for a detractor, the consent to be called back. */
    static int count(PublishedSurvey survey, Optional<LoyaltyCategory> category) {
        int consent = category.filter(LoyaltyCategory.DETRACTOR::equals).isPresent() ? 1 : 0;
        return survey.questions().size() + consent;
    }

    static QuestionnaireStep of(
            AnsweringQueries.Questionnaire questionnaire,
            QuestionnaireForm form,
            int index,
            Language language,
            List<String> faults) {
        PublishedSurvey survey = questionnaire.survey();
        Optional<LoyaltyCategory> category = form.category(survey);
        int count = count(survey, category);
        if (index >= survey.questions().size()) {
            Map<String, String> consent = Map.of(
                    QuestionnaireForm.CALLBACK, form.first(QuestionnaireForm.CALLBACK),
                    QuestionnaireForm.CHANNEL, form.first(QuestionnaireForm.CHANNEL),
                    QuestionnaireForm.CONTACT, form.first(QuestionnaireForm.CONTACT));
            return new QuestionnaireStep(
                    Kind.CONSENT,
                    count,
                    count,
                    "consent",
                    "",
                    false,
                    List.of(),
                    List.of(),
                    "",
                    consent,
                    carried(form, survey, index),
                    faults);
        }
        Question question = survey.questions().get(index);
        return new QuestionnaireStep(
                kind(question),
                index + 1,
                count,
                question.code(),
                text(question, category, language),
                question.required(),
                points(question),
                choices(question, form, language),
                form.first(QuestionnaireForm.field(question)),
                Map.of(),
                carried(form, survey, index),
                faults);
    }

    private static Kind kind(Question question) {
        return switch (question.type()) {
            case RECOMMEND -> Kind.RECOMMEND;
            case RATING, EFFORT, SATISFACTION -> Kind.SCALE;
            case SINGLE_CHOICE -> Kind.ONE;
            case MULTIPLE_CHOICE -> Kind.MANY;
            case OPEN_TEXT -> Kind.TEXT;
        };
    }

    private static List<Integer> points(Question question) {
        IntStream points = switch (question.type()) {
            case RECOMMEND -> IntStream.rangeClosed(0, 10);
            case RATING -> IntStream.rangeClosed(1, 10);
            case EFFORT -> IntStream.rangeClosed(1, 7);
            case SATISFACTION -> IntStream.rangeClosed(1, 5);
            case SINGLE_CHOICE, MULTIPLE_CHOICE, OPEN_TEXT -> IntStream.empty();
        };
        return points.boxed().toList();
    }

    private static String text(Question question, Optional<LoyaltyCategory> category, Language language) {
        Map<Language, String> texts =
                category.map(known -> question.textsByCategory().get(known)).orElse(question.texts());
        return texts.getOrDefault(language, "");
    }

    private static List<ChoiceView> choices(Question question, QuestionnaireForm form, Language language) {
        List<String> chosen = form.all(QuestionnaireForm.field(question));
        String words = form.first(QuestionnaireForm.otherField(question));
        return question.choices().stream()
                .map(choice -> new ChoiceView(
                        choice.code(),
                        choice.texts().getOrDefault(language, choice.code()),
                        chosen.contains(choice.code()),
                        choice.other(),
                        words))
                .toList();
    }

    /** Everything that was filled in on other steps, so that a page without scripts loses nothing. */
    private static List<Carried> carried(QuestionnaireForm form, PublishedSurvey survey, int shown) {
        List<Carried> fields = new ArrayList<>();
        for (int i = 0; i < survey.questions().size(); i++) {
            if (i != shown) {
                Question question = survey.questions().get(i);
                form.all(QuestionnaireForm.field(question))
                        .forEach(value -> fields.add(new Carried(QuestionnaireForm.field(question), value)));
                form.all(QuestionnaireForm.otherField(question))
                        .forEach(value -> fields.add(new Carried(QuestionnaireForm.otherField(question), value)));
            }
        }
        if (shown < survey.questions().size()) {
            QuestionnaireForm.CONSENT_FIELDS.forEach(
                    name -> form.all(name).forEach(value -> fields.add(new Carried(name, value))));
        }
        return fields;
    }
}
