package io.northloop.survey.model;

import io.northloop.survey.SurveyVersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a survey. Once published it never changes; answers stay tied to it.
 *
 * @param number 1, 2, 3 … within the survey
 * @param publishedAt {@code null} while it is a draft
 */
public record SurveyVersion(
        SurveyVersionId id,
        int number,
        SurveyDefinition definition,
        @Nullable Instant publishedAt) {

    public boolean isPublished() {
        return publishedAt != null;
    }

    SurveyVersion with(SurveyDefinition changed) {
        return new SurveyVersion(id, number, changed, publishedAt);
    }

    SurveyVersion publishedAt(Instant moment) {
        return new SurveyVersion(id, number, definition, moment);
    }
}
