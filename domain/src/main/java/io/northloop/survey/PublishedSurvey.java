package io.northloop.survey;

import io.northloop.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A published version: immutable, so it may be cached for ever. */
public record PublishedSurvey(
        SurveyVersionId id,
        SurveyRef ref,
        SurveyKind kind,
        int version,
        Set<Language> languages,
        List<Question> questions) {

    public PublishedSurvey {
        languages = Set.copyOf(languages);
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(q -> q.code().equals(code)).findFirst();
    }
}
