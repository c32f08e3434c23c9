package io.northloop.response.model;

import java.util.List;
import java.util.Optional;

/** A value as it was sent, whatever the question expects. */
public sealed interface GivenValue {

    /** A whole number. */
    record Whole(long value) implements GivenValue {}

    /** Words, a choice's code, or a number written as text where a form or a file sends it. */
    record Text(String value) implements GivenValue {}

    /** Codes of choices, and the respondent's own words for the choice "other". */
    record Several(List<String> codes, Optional<String> other) implements GivenValue {

        public Several {
            codes = List.copyOf(codes);
        }
    }

    /** Nothing was given: no answer to this question. */
    record Nothing() implements GivenValue {}

    /** Something that no question takes: a fraction, an object, true or false. */
    record Unusable() implements GivenValue {}
}
