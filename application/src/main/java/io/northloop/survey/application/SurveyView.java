package io.northloop.survey.application;

import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.Survey;
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
        PUBLISHED,
        RETIRED
    }

    static SurveyView of(Survey.Snapshot survey, SurveyVersion version) {
        return new SurveyView(
                survey.ref(),
                survey.kind(),
                version.id(),
                version.number(),
                state(survey, version),
                Optional.ofNullable(version.publishedAt()),
                version.definition().titles(),
                version.definition().languages(),
                version.definition().questions(),
                version.definition().estimatedTime());
    }

    private static State state(Survey.Snapshot survey, SurveyVersion version) {
        if (survey.retiredAt() != null) {
            return State.RETIRED;
        }
        return version.isPublished() ? State.PUBLISHED : State.DRAFT;
    }
}
