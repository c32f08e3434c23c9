package io.northloop.response.web;

import io.northloop.survey.Question;
import io.northloop.survey.QuestionWording;
import java.util.List;

/**
 * One question as the respondent's page shows it.
 *
 * @param kind how it is answered
 * @param points of a scale, lowest first
 * @param faults what is wrong with the answer as it was sent, as sentences
 */
record QuestionView(
        Kind kind,
        String code,
        String text,
        boolean required,
        List<Integer> points,
        List<ChoiceView> choices,
        String value,
        List<String> faults) {

    /** How a question is answered. */
    enum Kind {
        RECOMMEND,
        SCALE,
        ONE,
        MANY,
        TEXT
    }

    record ChoiceView(String code, String text, boolean chosen, boolean other, String words) {}

    public boolean isScale() {
        return kind == Kind.RECOMMEND || kind == Kind.SCALE;
    }

    public boolean isChoice() {
        return kind == Kind.ONE || kind == Kind.MANY;
    }

    static QuestionView of(Question question, QuestionnaireForm form, QuestionWording wording, List<String> faults) {
        List<String> chosen = form.chosen(question);
        return new QuestionView(
                kind(question),
                question.code(),
                wording.of(question),
                question.required(),
                question.type().points().boxed().toList(),
                question.choices().stream()
                        .map(choice -> new ChoiceView(
                                choice.code(),
                                wording.of(choice),
                                chosen.contains(choice.code()),
                                choice.other(),
                                form.beside(question, choice)))
                        .toList(),
                form.first(QuestionnaireForm.field(question)),
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
}
