package io.northloop.survey.application;

import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.SurveyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A survey as it is shown.
 *
 * @param estimatedTime how long answering takes, by the estimate of method §2
 */
public record SurveyView(
        SurveyRef ref,
        SurveyKind kind,
        SurveyVersionId versionId,
        int version,
        State state,
        Optional<Instant> publishedAt,
        Map<Language, String> titles,
        Set<Language> languages,
        List<Question> questions,
        Duration estimatedTime) {

    /** Where the version stands. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    static SurveyView of(SurveyRef ref, SurveyKind kind, SurveyVersion version) {
        return new SurveyView(
                ref,
                kind,
                version.id(),
                version.number(),
                version.isPublished() ? State.PUBLISHED : State.DRAFT,
                Optional.ofNullable(version.publishedAt()),
                version.definition().titles(),
                version.definition().languages(),
                version.definition().questions(),
                version.definition().estimatedTime());
    }
}
