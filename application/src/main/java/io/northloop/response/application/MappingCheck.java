package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportMappingRules;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether somebody may import by a mapping, and whether the mapping makes sense here. */
@Component
final class MappingCheck {

    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;

    MappingCheck(SurveyDirectory surveys, OrganisationDirectory organisation) {
        this.surveys = surveys;
        this.organisation = organisation;
    }

    /**
     * @param header the columns of the file; those of the mapping while the file is not known
     * @throws DomainError FORBIDDEN; REFUSED with everything that is wrong with the mapping
     */
    void check(Viewer viewer, ImportMapping mapping, Set<String> header) {
        ImportAccess.refuseUnlessAllowed(viewer);
        Faults faults = new Faults();
        Optional<PublishedSurvey> survey = survey(mapping.surveyRef());
        faults.require(survey.isPresent(), "/surveyRef", "unknown-survey", mapping.surveyRef());
        survey.ifPresent(asked -> ImportMappingRules.check(mapping, asked, header, faults));
        mapping.unit().flatMap(ImportMapping.UnitColumn::createUnder).ifPresent(region -> {
            ImportAccess.refuseUnlessMayAddCentres(viewer);
            faults.require(isRegion(region), "/unit/createUnder", "unknown-region", region);
        });
        faults.refuseIfAny();
    }

    private Optional<PublishedSurvey> survey(String ref) {
        return Optional.of(ref).filter(Ref::isValid).map(SurveyRef::new).flatMap(surveys::current);
    }

    private boolean isRegion(String text) {
        return Optional.of(text)
                .filter(Ref::fits)
                .map(UnitRef::new)
                .flatMap(organisation::unit)
                .filter(unit -> unit.kind() == UnitKind.REGION)
                .isPresent();
    }
}
