package io.northloop.response.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ImportId;
import io.northloop.response.model.ImportFormat;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportMappingRules;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.ImportRecord;
import io.northloop.response.port.Imports;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what the columns of an uploaded file mean; from then on it is read in the background. */
@Component
public class StartImport {

    private final Imports imports;
    private final ImportFiles files;
    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;

    StartImport(
            Imports imports,
            ImportFiles files,
            SurveyDirectory surveys,
            OrganisationDirectory organisation,
            AuditTrail audit) {
        this.imports = imports;
        this.files = files;
        this.surveys = surveys;
        this.organisation = organisation;
        this.audit = audit;
    }

    public record Command(Viewer viewer, ImportId id, ImportMapping mapping) {}

    /**
     * @throws DomainError NOT_FOUND {@code import-unknown}; CONFLICT when it has been started; REFUSED with everything
     *     that is wrong with the mapping
     */
    @Transactional
    public void execute(Command command) {
        ImportAccess.refuseUnlessAllowed(command.viewer());
        ImportRecord draft = imports.find(command.id())
                .orElseThrow(() ->
                        DomainError.notFound("import-unknown", command.id().toString()));
        ImportMapping mapping = command.mapping();
        Faults faults = new Faults();
        Optional<PublishedSurvey> survey = survey(mapping.surveyRef());
        faults.require(survey.isPresent(), "/surveyRef", "unknown-survey", mapping.surveyRef());
        survey.ifPresent(asked -> ImportMappingRules.check(mapping, asked, columns(draft, mapping), faults));
        mapping.unit().flatMap(ImportMapping.UnitColumn::createUnder).ifPresent(region -> {
            ImportAccess.refuseUnlessMayAddCentres(command.viewer());
            faults.require(isRegion(region), "/unit/createUnder", "unknown-region", region);
        });
        faults.refuseIfAny();
        if (!imports.start(draft.id(), mapping)) {
            throw DomainError.conflict("import-started-already");
        }
        audit.record(
                command.viewer().auditName(),
                "import.started",
                draft.id().toString(),
                Map.of("survey", mapping.surveyRef()));
    }

    /** Lines of JSON have no header: a field may be absent from the first thousand and stand in the next. */
    private Set<String> columns(ImportRecord draft, ImportMapping mapping) {
        return draft.file().format() == ImportFormat.NDJSON
                ? mapping.headers()
                : new HashSet<>(files.headers(draft.id(), draft.file()));
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
