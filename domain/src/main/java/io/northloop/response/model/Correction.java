package io.northloop.response.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * That an answer was put right, which was recorded wrongly.
 *
 * @param number 1 for the first of an answer
 * @param before what stood there, of the questions whose answers were changed; what was not answered is absent
 * @param after what stands there since
 * @param reason 1 to {@value #LONGEST_REASON} characters, masked
 * @param by as the audit trail names whoever did it
 */
public record Correction(int number, Answers before, Answers after, String reason, String by, Instant at) {

    public static final int LONGEST_REASON = 300;

    public Correction {
        if (number < 1 || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a number from 1 and a reason of 1 to " + LONGEST_REASON + " characters");
        }
    }

    /** Keeps of both only what differs. */
    public static Correction between(Answers before, Answers after, int number, String reason, String by, Instant at) {
        return new Correction(number, unlike(before, after), unlike(after, before), reason, by, at);
    }

    private static Answers unlike(Answers these, Answers others) {
        Map<String, AnswerValue> differing = new LinkedHashMap<>();
        these.byQuestion().forEach((question, value) -> {
            if (others.to(question).filter(value::equals).isEmpty()) {
                differing.put(question, value);
            }
        });
        return new Answers(differing);
    }
}
