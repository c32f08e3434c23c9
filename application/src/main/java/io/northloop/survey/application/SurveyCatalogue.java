package io.northloop.survey.application;

import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Section;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyDefinition;
import io.northloop.survey.model.SurveySections;
import io.northloop.survey.model.SurveyVersion;
import io.northloop.survey.port.CsiModels;
import io.northloop.survey.port.Surveys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Answers the questions of other capabilities about surveys. Published versions and the kind of a survey never change,
 * so each is read once per instance; which version is in force does change, so that is asked every time.
 */
@Component
final class SurveyCatalogue implements SurveyDirectory {

    private final Surveys surveys;
    private final CsiModels models;
    private final Map<SurveyVersionId, PublishedSurvey> published = new ConcurrentHashMap<>();
    private final Map<SurveyVersionId, List<Section>> sections = new ConcurrentHashMap<>();
    private final Map<SurveyRef, SurveyKind> kinds = new ConcurrentHashMap<>();
    private final Map<SurveyVersionId, Optional<CsiModel>> asked = new ConcurrentHashMap<>();
    private final Map<Integer, CsiModel> known = new ConcurrentHashMap<>();

    SurveyCatalogue(Surveys surveys, CsiModels models) {
        this.surveys = surveys;
        this.models = models;
    }

    @Override
    public Optional<PublishedSurvey> version(SurveyVersionId id) {
        PublishedSurvey known = published.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedSurvey> found = surveys.findByVersion(id).flatMap(survey -> survey.version(id));
        found.ifPresent(version -> published.put(id, version));
        return found;
    }

    @Override
    public List<Section> sections(SurveyVersionId id) {
        return sections.computeIfAbsent(id, this::readSections);
    }

    private List<Section> readSections(SurveyVersionId id) {
        return surveys.findByVersion(id)
                .map(survey -> sections(survey, version -> version.id().equals(id)))
                .orElse(List.of());
    }

    @Override
    public Optional<Preview> preview(SurveyRef ref, int number) {
        return surveys.find(ref)
                .flatMap(survey -> survey.trial(number)
                        .map(trial -> new Preview(trial, sections(survey, version -> version.number() == number))));
    }

    private List<Section> sections(Survey survey, Predicate<SurveyVersion> chosen) {
        Survey.Snapshot snapshot = survey.snapshot();
        return snapshot.versions().stream()
                .filter(chosen)
                .map(SurveyVersion::definition)
                .map(asked -> SurveySections.of(snapshot.kind(), asked.questions(), model(asked)))
                .findFirst()
                .orElse(List.of());
    }

    private Optional<CsiModel> model(SurveyDefinition definition) {
        return definition.csiModel().stream().boxed().findFirst().flatMap(models::find);
    }

    @Override
    public Optional<CsiModel> csiModel(SurveyVersionId id) {
        return asked.computeIfAbsent(
                id,
                version -> surveys.findByVersion(version).stream()
                        .flatMap(survey -> survey.snapshot().versions().stream())
                        .filter(written -> written.id().equals(version))
                        .map(SurveyVersion::definition)
                        .flatMap(definition -> model(definition).stream())
                        .findFirst());
    }

    @Override
    public Optional<CsiModel> csiModel(int version) {
        CsiModel model = known.get(version);
        if (model != null) {
            return Optional.of(model);
        }
        Optional<CsiModel> found = models.find(version);
        found.ifPresent(read -> known.put(version, read));
        return found;
    }

    @Override
    public Optional<PublishedSurvey> current(SurveyRef ref) {
        return surveys.find(ref).flatMap(Survey::current);
    }

    @Override
    public Optional<SurveyKind> kind(SurveyRef ref) {
        SurveyKind known = kinds.get(ref);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SurveyKind> found =
                surveys.find(ref).map(survey -> survey.snapshot().kind());
        found.ifPresent(kind -> kinds.put(ref, kind));
        return found;
    }

    @Override
    public List<PublishedSurvey> allCurrent() {
        return surveys.all().stream()
                .flatMap(survey -> survey.current().stream())
                .toList();
    }

    @Override
    public Map<SurveyRef, Map<Language, String>> titles() {
        Map<SurveyRef, Map<Language, String>> titles = new HashMap<>();
        for (Survey survey : surveys.all()) {
            survey.current()
                    .ifPresent(current -> survey.snapshot().versions().stream()
                            .filter(version -> version.id().equals(current.id()))
                            .forEach(version -> titles.put(
                                    current.ref(), version.definition().titles())));
        }
        return titles;
    }

    @Override
    public List<PublishedSurvey> allPublished() {
        return surveys.all().stream()
                .flatMap(survey -> survey.allPublished().reversed().stream())
                .toList();
    }
}
