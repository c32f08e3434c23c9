package io.northloop.survey;

import io.northloop.shared.Ref;

/** Names a survey over all its versions. */
public record SurveyRef(String value) {

    public SurveyRef {
        Ref.lookedUp(value, "/ref");
    }

    @Override
    public String toString() {
        return value;
    }
}
