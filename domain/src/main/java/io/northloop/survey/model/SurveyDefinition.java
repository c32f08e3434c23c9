package io.northloop.survey.model;

import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.SurveyLength;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a version asks.
 *
 * @param titles what the survey is called, per language
 * @param languages the languages that it offers
 * @param csiModel version of the model whose items it asks; empty unless it is a CSI survey
 */
public record SurveyDefinition(
        Map<Language, String> titles, Set<Language> languages, List<Question> questions, OptionalInt csiModel) {

    public SurveyDefinition {
        titles = Map.copyOf(titles);
        languages = Set.copyOf(languages);
        questions = List.copyOf(questions);
    }

    /** What a survey of another kind than CSI asks. */
    public SurveyDefinition(Map<Language, String> titles, Set<Language> languages, List<Question> questions) {
        this(titles, languages, questions, OptionalInt.empty());
    }

    /** How long answering takes at most, see {@link SurveyLength}. */
    public Duration estimatedTime() {
        return SurveyLength.of(questions).time();
    }

    /** The same in minutes, as respondents are told; at least one. */
    public long estimatedMinutes() {
        return SurveyLength.of(questions).minutes();
    }
}
