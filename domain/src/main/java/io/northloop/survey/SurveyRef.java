package io.northloop.survey;

import io.northloop.shared.Ref;

/** Names a survey over all its versions. */
public record SurveyRef(String value) {

    public SurveyRef {
        if (value.isBlank() || value.length() > Ref.MAX_LENGTH) {
            throw new IllegalArgumentException("not a reference: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
