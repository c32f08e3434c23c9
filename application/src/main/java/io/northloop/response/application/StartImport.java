package io.northloop.response.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.response.ImportId;
import io.northloop.response.model.ImportFormat;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.ImportRecord;
import io.northloop.response.port.Imports;
import io.northloop.shared.DomainError;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what the columns of an uploaded file mean; from then on it is read in the background. */
@Component
public class StartImport {

    private final Imports imports;
    private final ImportFiles files;
    private final MappingCheck check;
    private final AuditTrail audit;

    StartImport(Imports imports, ImportFiles files, MappingCheck check, AuditTrail audit) {
        this.imports = imports;
        this.files = files;
        this.check = check;
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
        check.check(command.viewer(), mapping, columns(draft, mapping));
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
}
