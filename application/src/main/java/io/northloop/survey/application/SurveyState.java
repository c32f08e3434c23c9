package io.northloop.survey.application;

import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.DesignRules;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.model.SurveyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A survey with all its versions, as its designers see it.
 *
 * @param revision for {@code If-Match}
 * @param retiredAt empty while it may be asked
 * @param versions ascending by number; only the last can be a draft
 * @param violations design rules that the draft breaks; empty without a draft
 */
public record SurveyState(
        SurveyRef ref,
        SurveyKind kind,
        long revision,
        Optional<Instant> retiredAt,
        List<Version> versions,
        List<Fault> violations) {

    /** @param publishedAt empty for the draft */
    public record Version(SurveyVersionId id, int number, Optional<Instant> publishedAt, SurveyDefinition definition) {

        public Duration estimatedTime() {
            return definition.estimatedTime();
        }
    }

    static SurveyState of(
            Survey.Snapshot survey, long revision, Function<SurveyDefinition, Optional<CsiModel>> models) {
        SurveyVersion last = survey.versions().getLast();
        return new SurveyState(
                survey.ref(),
                survey.kind(),
                revision,
                Optional.ofNullable(survey.retiredAt()),
                survey.versions().stream()
                        .map(version -> new Version(
                                version.id(),
                                version.number(),
                                Optional.ofNullable(version.publishedAt()),
                                version.definition()))
                        .toList(),
                last.isPublished()
                        ? List.of()
                        : DesignRules.faultsOf(survey.kind(), last.definition(), models.apply(last.definition())));
    }

    /** The version that is being worked on. */
    public Optional<Version> draft() {
        return Optional.of(versions.getLast())
                .filter(version -> version.publishedAt().isEmpty());
    }

    /** The version that is asked, or was asked last. */
    public Optional<Version> published() {
        return versions.reversed().stream()
                .filter(version -> version.publishedAt().isPresent())
                .findFirst();
    }

    /** What is looked at first: the draft, without one the version in force. */
    public Version latest() {
        return versions.getLast();
    }

    public Map<Language, String> titles() {
        return latest().definition().titles();
    }
}
