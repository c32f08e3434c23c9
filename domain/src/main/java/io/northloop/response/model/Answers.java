package io.northloop.response.model;

import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Checked answers by question code, in the order of the survey; questions without an answer are absent.
 */
public record Answers(Map<String, AnswerValue> byQuestion) {

    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    /** The recommend score; of several (relational surveys) the first, which is that of the group overall. */
    public OptionalInt score(PublishedSurvey survey) {
        return scores(survey).findFirst();
    }

    /** The lowest recommend score: a 0–6 in any group opens a case. */
    public OptionalInt lowestScore(PublishedSurvey survey) {
        return scores(survey).min();
    }

    /** The code of the recommend question with the lowest score, of equals the first; empty without any score. */
    public Optional<String> lowestQuestion(PublishedSurvey survey) {
        OptionalInt lowest = lowestScore(survey);
        return survey.questions().stream()
                .filter(q -> q.type() == QuestionType.RECOMMEND)
                .map(Question::code)
                .filter(code -> byQuestion.get(code) instanceof AnswerValue.Points given
                        && lowest.isPresent()
                        && given.value() == lowest.getAsInt())
                .findFirst();
    }

    /** Ratings of satisfaction and effort, in the order of the survey. */
    public List<Rating> ratings(PublishedSurvey survey) {
        Set<QuestionType> led = EnumSet.noneOf(QuestionType.class);
        List<Rating> ratings = new ArrayList<>();
        for (Question question : survey.questions()) {
            if (Rating.TYPES.contains(question.type())) {
                boolean leading = led.add(question.type());
                if (byQuestion.get(question.code()) instanceof AnswerValue.Points given) {
                    ratings.add(new Rating(question.code(), question.type(), leading, given.value()));
                }
            }
        }
        return ratings;
    }

    public Optional<AnswerValue> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    private IntStream scores(PublishedSurvey survey) {
        return survey.questions().stream()
                .filter(q -> q.type() == QuestionType.RECOMMEND)
                .map(Question::code)
                .map(byQuestion::get)
                .mapMultiToInt((value, points) -> {
                    if (value instanceof AnswerValue.Points given) {
                        points.accept(given.value());
                    }
                });
    }
}
