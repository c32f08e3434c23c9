package io.northloop.survey.model;

import io.northloop.shared.Language;
import io.northloop.survey.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a version asks.
 *
 * @param titles what the survey is called, per language
 * @param languages the languages that it offers
 */
public record SurveyDefinition(Map<Language, String> titles, Set<Language> languages, List<Question> questions) {

    private static final int SECONDS_PER_RATING = 7;
    private static final int SECONDS_PER_CHOICE = 10;
    private static final int SECONDS_PER_OPEN_TEXT = 40;

    public SurveyDefinition {
        titles = Map.copyOf(titles);
        languages = Set.copyOf(languages);
        questions = List.copyOf(questions);
    }

    /** How long answering takes (method §2): 7 s a rating, 10 s a choice, 40 s an open question. */
    public Duration estimatedTime() {
        return Duration.ofSeconds(
                questions.stream().mapToLong(SurveyDefinition::secondsFor).sum());
    }

    private static long secondsFor(Question question) {
        return switch (question.type()) {
            case RECOMMEND, RATING, EFFORT, SATISFACTION -> SECONDS_PER_RATING;
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> SECONDS_PER_CHOICE;
            case OPEN_TEXT -> SECONDS_PER_OPEN_TEXT;
        };
    }
}
