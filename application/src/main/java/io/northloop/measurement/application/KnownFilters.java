package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyDirectory;
import org.springframework.stereotype.Component;

/** Tells a filter that finds nothing from one that names nothing: a slip of the pen must not look like no answers. */
@Component
final class KnownFilters {

    private final Regions regions;
    private final SurveyDirectory surveys;

    KnownFilters(Regions regions, SurveyDirectory surveys) {
        this.regions = regions;
        this.surveys = surveys;
    }

    /** @throws DomainError NOT_FOUND for a unit outside the viewer's scope and for a survey that does not exist */
    void require(MeasurementFilter filter, Viewer viewer) {
        regions.requireSeen(filter.unit(), viewer);
        filter.survey().filter(survey -> surveys.current(survey).isEmpty()).ifPresent(survey -> {
            throw DomainError.notFound("survey-not-found", survey.value());
        });
    }
}
