package io.northloop.survey.web;

import io.northloop.shared.Language;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.application.SurveyView;
import java.util.List;

/** A survey in a list. */
record SurveyJson(String ref, SurveyKind kind, int version, SurveyView.State state, List<String> languages) {

    static SurveyJson of(SurveyView survey) {
        return new SurveyJson(
                survey.ref().value(),
                survey.kind(),
                survey.version(),
                survey.state(),
                survey.languages().stream().map(Language::tag).sorted().toList());
    }
}
