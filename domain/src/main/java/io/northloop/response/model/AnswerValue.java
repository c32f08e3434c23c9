package io.northloop.response.model;

import java.util.List;
import java.util.Optional;

/** A checked answer. */
public sealed interface AnswerValue {

    /** Points on the question's scale. */
    record Points(int value) implements AnswerValue {}

    /** The respondent's own words. */
    record Words(String value) implements AnswerValue {}

    /**
     * What was chosen.
     *
     * @param other own words for the choice "other"
     */
    record Chosen(List<String> codes, Optional<String> other) implements AnswerValue {

        public Chosen {
            codes = List.copyOf(codes);
        }
    }
}
