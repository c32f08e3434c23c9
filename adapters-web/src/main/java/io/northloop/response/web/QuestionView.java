package io.northloop.response.web;

import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.QuestionWording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question as the respondent's page shows it.
 *
 * @param kind how it is answered
 * @param type what the ends of its scale say goes by it
 * @param points of a scale, lowest first
 * @param declined whether it was said that there is no answer
 * @param faults what is wrong with the answer as it was sent, as sentences
 */
record QuestionView(
        Kind kind,
        QuestionType type,
        String code,
        String text,
        boolean required,
        List<Integer> points,
        List<ChoiceView> choices,
        String value,
        boolean declined,
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

    /** Whether it can be said that there is no answer; what is ticked or written is taken back by itself. */
    public boolean isDeclinable() {
        return QuestionnaireForm.isDeclinable(type, required);
    }

    /** Ids of what stands around it and belongs to it: what is wrong, and that it may be left out. */
    public @Nullable String describedBy() {
        String ids = Stream.of(faults.isEmpty() ? "" : "wrong." + code, required ? "" : "hint." + code)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    static QuestionView of(Question question, QuestionnaireForm form, QuestionWording wording, List<String> faults) {
        List<String> chosen = form.chosen(question);
        return new QuestionView(
                kind(question),
                question.type(),
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
                form.isDeclined(question),
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
