package io.northloop.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five groups of a relational survey (method §2), each with one recommend and one open question. */
public enum QuestionGroup {
    OVERALL,
    COMMUNICATION,
    QUALITY,
    CONTROL,
    IMPROVEMENT;

    /** What the codes of its questions start with: {@code quality.}. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT) + ".";
    }

    /** The group of the question with this code; empty for one outside of the groups. */
    public static Optional<QuestionGroup> ofQuestion(String code) {
        return Arrays.stream(values())
                .filter(group -> code.startsWith(group.prefix()))
                .findFirst();
    }
}
