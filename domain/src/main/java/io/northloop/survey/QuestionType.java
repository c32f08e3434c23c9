package io.northloop.survey;

/** How a question is answered, and in which range. */
public enum QuestionType {
    /** 0–10, the ultimate question. */
    RECOMMEND,
    /** 1–10. */
    RATING,
    /** 1–7, customer effort. */
    EFFORT,
    /** 1–5, customer satisfaction. */
    SATISFACTION,
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    OPEN_TEXT
}
