package io.northloop.survey.web;

import io.northloop.shared.Language;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.application.SurveyState;
import io.northloop.survey.model.WrittenDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A survey as its designers see it.
 *
 * @param violations rules of design that the draft breaks, with the place in the draft
 */
record SurveyStateJson(
        String ref,
        SurveyKind kind,
        @Nullable Instant retiredAt,
        Map<String, String> titles,
        List<VersionJson> versions,
        @Nullable Map<String, Object> draft,
        List<ViolationJson> violations) {

    record VersionJson(int number, @Nullable Instant publishedAt, long estimatedSeconds, int questions) {}

    record ViolationJson(String pointer, String code, String detail) {}

    static SurveyStateJson of(SurveyState survey, Sentences sentences) {
        return new SurveyStateJson(
                survey.ref().value(),
                survey.kind(),
                survey.retiredAt().orElse(null),
                Language.byTag(survey.titles()),
                survey.versions().stream().map(SurveyStateJson::version).toList(),
                survey.draft()
                        .map(draft -> WrittenDefinition.of(draft.definition()))
                        .orElse(null),
                survey.violations().stream()
                        .map(fault -> new ViolationJson(fault.pointer(), fault.code(), sentences.fault(fault)))
                        .toList());
    }

    private static VersionJson version(SurveyState.Version version) {
        return new VersionJson(
                version.number(),
                version.publishedAt().orElse(null),
                version.estimatedTime().toSeconds(),
                version.definition().questions().size());
    }
}
