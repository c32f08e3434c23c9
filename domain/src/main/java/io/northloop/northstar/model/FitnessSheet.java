package io.northloop.northstar.model;

import io.northloop.northstar.FitnessScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What headquarters answered for one scope, from the first answer on; the last answer to each question holds. */
public final class FitnessSheet {

    private final FitnessScope scope;
    private final List<FitnessAnswer> answers;
    private final int known;

    private FitnessSheet(FitnessScope scope, List<FitnessAnswer> answers) {
        this.scope = scope;
        this.answers = new ArrayList<>(answers);
        this.known = answers.size();
    }

    /** @param answers in their order; none where nobody has answered for this very scope */
    public static FitnessSheet restore(FitnessScope scope, List<FitnessAnswer> answers) {
        return new FitnessSheet(scope, answers);
    }

    /** Notes the answer, unless it says what holds already. */
    public void answer(FitnessAnswer answer) {
        FitnessAnswer held = inForce().get(answer.question());
        if (held == null ? answer.reply() != null : !held.saysAs(answer)) {
            answers.add(answer);
        }
    }

    /** What holds, by question; without those that nobody has answered, or whose answer was taken back. */
    public Map<AskedQuestion, FitnessAnswer> inForce() {
        Map<AskedQuestion, FitnessAnswer> held = new EnumMap<>(AskedQuestion.class);
        for (FitnessAnswer answer : answers) {
            if (answer.reply() == null) {
                held.remove(answer.question());
            } else {
                held.put(answer.question(), answer);
            }
        }
        return Collections.unmodifiableMap(held);
    }

    public FitnessScope scope() {
        return scope;
    }

    /** How many answers were stored when this was read: its version. */
    public int known() {
        return known;
    }

    /** What is not stored yet, in its order. */
    public List<FitnessAnswer> added() {
        return List.copyOf(answers.subList(known, answers.size()));
    }
}
