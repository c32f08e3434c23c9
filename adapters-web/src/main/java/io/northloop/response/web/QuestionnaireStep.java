package io.northloop.response.web;

import io.northloop.response.application.AnsweringQueries.Questionnaire;
import io.northloop.shared.Language;
import io.northloop.survey.QuestionWording;
import io.northloop.survey.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One screen of the respondent's page.
 *
 * @param number from 1
 * @param section the title of the part of a long survey; empty elsewhere
 * @param questions none on the screen that asks for the consent to be called back
 * @param carried hidden fields that carry the other screens
 * @param faults what is wrong with the consent as it was sent, as sentences; those of questions stand with each
 */
record QuestionnaireStep(
        int number,
        int count,
        String section,
        List<QuestionView> questions,
        Map<String, String> consent,
        List<Carried> carried,
        List<String> faults) {

    record Carried(String name, String value) {}

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == count;
    }

    /** @param wrong by code of the question, the consent under {@link QuestionnaireForm#CALLBACK} */
    static QuestionnaireStep of(
            Questionnaire questionnaire,
            QuestionnaireForm form,
            int index,
            QuestionWording wording,
            Language language,
            Map<String, List<String>> wrong) {
        Screens screens = Screens.of(questionnaire, form);
        Screens.Screen screen = screens.at(index);
        return new QuestionnaireStep(
                index + 1,
                screens.all().size(),
                screen.section()
                        .map(Section::titles)
                        .map(titles -> titles.getOrDefault(language, ""))
                        .orElse(""),
                screen.questions().stream()
                        .map(question -> QuestionView.of(
                                question, form, wording, wrong.getOrDefault(question.code(), List.of())))
                        .toList(),
                screen.isConsent() ? consent(form) : Map.of(),
                carried(questionnaire, form, screen),
                wrong.getOrDefault(QuestionnaireForm.CALLBACK, List.of()));
    }

    private static Map<String, String> consent(QuestionnaireForm form) {
        return Map.of(
                QuestionnaireForm.CALLBACK, form.first(QuestionnaireForm.CALLBACK),
                QuestionnaireForm.CHANNEL, form.first(QuestionnaireForm.CHANNEL),
                QuestionnaireForm.CONTACT, form.first(QuestionnaireForm.CONTACT));
    }

    /** Everything that was filled in on other screens, so that a page without scripts loses nothing. */
    private static List<Carried> carried(Questionnaire questionnaire, QuestionnaireForm form, Screens.Screen shown) {
        List<String> names = new ArrayList<>();
        questionnaire.survey().questions().stream()
                .filter(question -> !shown.questions().contains(question))
                .forEach(question -> {
                    names.add(QuestionnaireForm.field(question));
                    names.add(QuestionnaireForm.otherField(question));
                });
        if (!shown.isConsent()) {
            names.addAll(QuestionnaireForm.CONSENT_FIELDS);
        }
        return names.stream()
                .flatMap(name -> form.all(name).stream().map(value -> new Carried(name, value)))
                .toList();
    }
}
