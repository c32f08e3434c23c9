package io.northloop.response.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.RecommendScore;
import io.northloop.response.application.AnsweringQueries.Questionnaire;
import io.northloop.response.model.AnswerRules;
import io.northloop.survey.AnswersSoFar;
import io.northloop.survey.AskRule;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.Section;
import io.northloop.survey.SurveyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The screens that a respondent is led through, by what is answered so far: one question at a time, of a long survey a
 * section at a time. Earlier answers alone decide about a screen, so it keeps its place while it is being filled in.
 *
 * @param all at least one
 */
record Screens(List<Screen> all) {

    /**
     * @param section of a long survey
     * @param questions none on the last screen of an unhappy customer, which asks whether to call back
     */
    record Screen(Optional<Section> section, List<Question> questions) {

        boolean isConsent() {
            return questions.isEmpty();
        }
    }

    static Screens of(Questionnaire questionnaire, QuestionnaireForm form) {
        PublishedSurvey survey = questionnaire.survey();
        AnswersSoFar soFar = AnswerRules.soFar(survey, form.given(survey));
        List<Screen> screens = new ArrayList<>();
        for (Question question : survey.asked(soFar)) {
            place(question, questionnaire.sections(), screens);
        }
        if (asksForConsent(survey, soFar)) {
            screens.add(new Screen(Optional.empty(), List.of()));
        }
        return new Screens(screens);
    }

    /** What depends on an answer stands alone: the answer may be on the screen before. */
    private static void place(Question question, List<Section> sections, List<Screen> screens) {
        Optional<Section> section = sections.stream()
                .filter(known -> known.questions().contains(question.code()))
                .findFirst();
        boolean joins = section.isPresent()
                && !screens.isEmpty()
                && screens.getLast().section().equals(section)
                && question.askedWhen() instanceof AskRule.Always
                && screens.getLast().questions().getLast().askedWhen() instanceof AskRule.Always;
        List<Question> together = new ArrayList<>();
        if (joins) {
            together.addAll(screens.removeLast().questions());
        }
        together.add(question);
        screens.add(new Screen(section, together));
    }

    /** A 0–6 in any group makes an unhappy customer; employees answer strictly anonymously (method §2). */
    private static boolean asksForConsent(PublishedSurvey survey, AnswersSoFar soFar) {
        OptionalInt lowest = survey.questions().stream()
                .filter(question -> question.type() == QuestionType.RECOMMEND)
                .map(question -> soFar.points(question.code()))
                .flatMapToInt(OptionalInt::stream)
                .min();
        return survey.kind() != SurveyKind.EMPLOYEE
                && RecommendScore.categoryOf(lowest)
                        .filter(LoyaltyCategory.DETRACTOR::equals)
                        .isPresent();
    }

    int last() {
        return all.size() - 1;
    }

    Screen at(int index) {
        return all.get(index);
    }

    /** Where somebody goes on who comes back: the first screen on which nothing is answered, else the last one. */
    int firstOpen(QuestionnaireForm form) {
        for (int i = 0; i < all.size(); i++) {
            boolean untouched = all.get(i).questions().stream().allMatch(form::isOpen);
            if (untouched) {
                return i;
            }
        }
        return last();
    }

    /** The first screen with something wrong on it; the last one when all are in order. */
    int firstFaulty(QuestionnaireForm form) {
        for (int i = 0; i < all.size(); i++) {
            if (!form.faultsOn(all.get(i)).isEmpty()) {
                return i;
            }
        }
        return last();
    }
}
