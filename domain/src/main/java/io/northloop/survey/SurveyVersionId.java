package io.northloop.survey;

import io.northloop.shared.GeneratedId;
import java.util.Optional;
import java.util.UUID;

/** Identity of one published version of a survey; never changes once published. */
public record SurveyVersionId(UUID value) {

    public static final String PREFIX = "svv";

    /** The id that the text names; empty when it is not of this kind. */
    public static Optional<SurveyVersionId> parse(String text) {
        return GeneratedId.parse(PREFIX, text).map(SurveyVersionId::new);
    }

    @Override
    public String toString() {
        return GeneratedId.text(PREFIX, value);
    }
}
