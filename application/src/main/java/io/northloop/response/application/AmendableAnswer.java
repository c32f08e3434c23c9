package io.northloop.response.application;

import io.northloop.response.ResponseView;
import io.northloop.response.model.Answers;
import io.northloop.survey.PublishedSurvey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be corrected or erased, and how it was corrected before.
 *
 * @param answer masked; who gave it is not in here
 * @param survey the version that was answered
 * @param marks what may be corrected: the answers but for the respondent's own words
 * @param past in order
 */
public record AmendableAnswer(ResponseView answer, PublishedSurvey survey, Answers marks, List<Past> past) {

    public AmendableAnswer {
        past = List.copyOf(past);
    }

    /**
     * One correction.
     *
     * @param by as the audit trail names whoever did it
     */
    public record Past(List<Change> changes, String reason, String by, Instant at) {

        public Past {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What was changed of one question.
     *
     * @param text what was asked, in the language of the answer
     * @param before {@code null} where nothing was answered
     * @param after {@code null} where the answer was taken away
     */
    public record Change(
            String text, @Nullable String before, @Nullable String after) {}
}
