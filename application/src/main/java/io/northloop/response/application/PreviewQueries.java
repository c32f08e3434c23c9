package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitView;
import io.northloop.response.application.AnsweringQueries.Questionnaire;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questionnaires for trial, filled with names that exist; nothing of it is kept. */
@Component
public final class PreviewQueries {

    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    PreviewQueries(SurveyDirectory surveys, OrganisationDirectory organisation, Clock clock) {
        this.surveys = surveys;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @throws DomainError FORBIDDEN; NOT_FOUND {@code survey-version-unknown} */
    public Questionnaire questionnaire(Viewer viewer, String ref, int version, Language language) {
        viewer.requireCompanyWide();
        SurveyDirectory.Preview preview = Optional.of(ref)
                .filter(Ref::fits)
                .flatMap(known -> surveys.preview(new SurveyRef(known), version))
                .orElseThrow(() -> DomainError.notFound("survey-version-unknown", ref, version));
        String unit = organisation.units().stream()
                .filter(known -> known.kind() == UnitKind.CENTRE)
                .findFirst()
                .map(UnitView::name)
                .orElseGet(organisation::companyName);
        Optional<TouchpointView> service = organisation.touchpoints().stream()
                .filter(TouchpointView::active)
                .findFirst();
        return new Questionnaire(
                preview.survey(),
                preview.sections(),
                organisation.companyName(),
                unit,
                service,
                language,
                clock.instant());
    }
}
