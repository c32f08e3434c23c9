package io.northloop.northstar.web;

import io.northloop.northstar.application.AnswerFitness;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.northstar.model.FitnessSheet;
import io.northloop.northstar.model.Reply;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of a scope as their form has them: a question's reply under its name, its remark beside that. */
final class FitnessForm {

    private static final String REMARK = "-remark";

    private FitnessForm() {}

    /** What the fields hold when the form opens. */
    static Map<String, String> fields(FitnessSheet sheet) {
        Map<String, String> fields = new HashMap<>();
        sheet.inForce().forEach((question, answer) -> {
            fields.put(
                    question.name(),
                    Optional.ofNullable(answer.reply()).map(Reply::name).orElse(""));
            fields.put(question.name() + REMARK, answer.remark());
        });
        return fields;
    }

    /** What was sent; a question without a field stays as it is. */
    static Map<AskedQuestion, AnswerFitness.Draft> drafts(Map<String, String> sent) {
        Map<AskedQuestion, AnswerFitness.Draft> drafts = new EnumMap<>(AskedQuestion.class);
        for (AskedQuestion question : AskedQuestion.values()) {
            if (sent.containsKey(question.name())) {
                drafts.put(
                        question,
                        new AnswerFitness.Draft(
                                reply(sent.get(question.name())).orElse(null), sent.get(question.name() + REMARK)));
            }
        }
        return drafts;
    }

    private static Optional<Reply> reply(@Nullable String text) {
        return Arrays.stream(Reply.values())
                .filter(reply -> reply.name().equals(text))
                .findFirst();
    }
}
