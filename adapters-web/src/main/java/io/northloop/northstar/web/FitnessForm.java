package io.northloop.northstar.web;

import io.northloop.northstar.application.AnswerFitness;
import io.northloop.northstar.model.AskedQuestion;
import io.northloop.northstar.model.FitnessSheet;
import io.northloop.northstar.model.Reply;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answers of a scope as their form has them: a question's reply under its name, its remark beside that. */
final class FitnessForm {

    private static final String REMARK = "-remark";
    private static final String REPLIES =
            Arrays.stream(Reply.values()).map(Reply::name).collect(Collectors.joining(", "));

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

    /**
     * What was sent; a question without a field stays as it is.
     *
     * @throws DomainError REFUSED for what is neither a reply nor nothing: to take an answer back has to be meant
     */
    static Map<AskedQuestion, AnswerFitness.Draft> drafts(Map<String, String> sent) {
        Map<AskedQuestion, AnswerFitness.Draft> drafts = new EnumMap<>(AskedQuestion.class);
        Faults faults = new Faults();
        for (AskedQuestion question : AskedQuestion.values()) {
            String typed = sent.get(question.name());
            if (typed != null) {
                Optional<Reply> reply = reply(typed);
                faults.require(typed.isEmpty() || reply.isPresent(), "/" + question, "not-one-of", REPLIES);
                drafts.put(question, new AnswerFitness.Draft(reply.orElse(null), sent.get(question.name() + REMARK)));
            }
        }
        faults.refuseIfAny();
        return drafts;
    }

    private static Optional<Reply> reply(String text) {
        return Arrays.stream(Reply.values())
                .filter(reply -> reply.name().equals(text))
                .findFirst();
    }
}
