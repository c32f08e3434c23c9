package io.northloop.survey.application;

import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.model.Survey;
import io.northloop.survey.model.SurveyVersion;
import io.northloop.survey.port.Surveys;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and other systems may read of surveys. Surveys hold no answers and belong to no unit. */
@Component
public class SurveyQueries {

    private final Surveys surveys;

    SurveyQueries(Surveys surveys) {
        this.surveys = surveys;
    }

    /** All surveys, by ref, each as its version in force or, where there is none yet, its draft. */
    @Transactional(readOnly = true)
    public List<SurveyView> surveys() {
        return surveys.all().stream().map(SurveyQueries::view).toList();
    }

    /** The survey; not found (404) for an unknown ref. */
    @Transactional(readOnly = true)
    public SurveyView survey(String ref) {
        return Optional.of(ref)
                .filter(Ref::fits)
                .flatMap(known -> surveys.find(new SurveyRef(known)))
                .map(SurveyQueries::view)
                .orElseThrow(() -> DomainError.notFound("survey-unknown", ref));
    }

    private static SurveyView view(Survey survey) {
        Survey.Snapshot state = survey.snapshot();
        SurveyVersion shown = state.versions().stream()
                .filter(SurveyVersion::isPublished)
                .max(Comparator.comparingInt(SurveyVersion::number))
                .orElseGet(state.versions()::getLast);
        return SurveyView.of(state, shown);
    }
}
