package io.northloop.response.model;

import io.northloop.survey.QuestionType;
import java.util.Set;

/**
 * How satisfied somebody was, or how easy they found it.
 *
 * @param question its code
 * @param type one of {@link #TYPES}
 * @param leading whether it is the first of its type in the survey, answered or not: such ratings make CSAT and CES
 * @param value 1 … 5 for satisfaction, 1 … 7 for effort
 */
public record Rating(String question, QuestionType type, boolean leading, int value) {

    public static final Set<QuestionType> TYPES = Set.of(QuestionType.SATISFACTION, QuestionType.EFFORT);
}
