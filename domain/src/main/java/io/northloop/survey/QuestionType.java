package io.northloop.survey;

import java.util.stream.IntStream;

/** How a question is answered, and in which range. */
public enum QuestionType {
    /** The ultimate question. */
    RECOMMEND(0, 10),
    RATING(1, 10),
    /** Customer effort. */
    EFFORT(1, 7),
    /** Customer satisfaction. */
    SATISFACTION(1, 5),
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    OPEN_TEXT;

    private final int lowest;
    private final int highest;

    QuestionType() {
        this(0, -1);
    }

    QuestionType(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Points on the scale, ascending; none where it is not answered on a scale. */
    public IntStream points() {
        return IntStream.rangeClosed(lowest, highest);
    }

    public boolean isScale() {
        return lowest <= highest;
    }

    public boolean isChoice() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }
}
