package io.northloop.survey.web;

import io.northloop.survey.Question;
import io.northloop.survey.model.DefinitionEdits;
import io.northloop.survey.model.SurveyDefinition;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What a button of the builder asks for besides keeping what was typed: {@code up:reason}.
 *
 * @param of code of a question as the page has shown it; empty for steps that are about none
 */
record BuilderStep(Kind kind, String of) {

    enum Kind {
        SAVE,
        OPEN,
        UP,
        DOWN,
        ADD,
        REMOVE,
        PREVIEW,
        DONE
    }

    /** Saving is what a form sends that was not sent by a button. */
    static BuilderStep read(String text) {
        int end = text.indexOf(':');
        String name = end < 0 ? text : text.substring(0, end);
        Kind kind = Arrays.stream(Kind.values())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Kind.SAVE);
        return new BuilderStep(kind, end < 0 ? "" : text.substring(end + 1));
    }

    boolean isRemovalOf(String code) {
        return kind == Kind.REMOVE && of.equals(code);
    }

    /**
     * What a step led to.
     *
     * @param open code of the question that is open from now on; empty for none
     * @param at code of the question that the reader goes on at; empty for none
     */
    record Taken(SurveyDefinition definition, String open, String at) {}

    /**
     * Takes the step after what was typed.
     *
     * @param shown code of the open question as the page has shown it
     * @param open the same with what was typed
     * @param added the question that is added
     */
    Taken take(SurveyDefinition typed, String shown, String open, Supplier<Question> added) {
        String meant = of.equals(shown) ? open : of;
        return switch (kind) {
            case SAVE, PREVIEW, DONE -> new Taken(typed, open, open);
            case OPEN -> new Taken(typed, meant, meant);
            case UP -> new Taken(DefinitionEdits.moved(typed, meant, -1), open, meant);
            case DOWN -> new Taken(DefinitionEdits.moved(typed, meant, 1), open, meant);
            case ADD -> {
                Question question = added.get();
                yield new Taken(DefinitionEdits.with(typed, question), question.code(), question.code());
            }
            case REMOVE -> new Taken(DefinitionEdits.without(typed, meant), meant.equals(open) ? "" : open, "");
        };
    }
}
