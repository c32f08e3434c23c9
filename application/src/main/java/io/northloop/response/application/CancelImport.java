package io.northloop.response.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.response.ImportId;
import io.northloop.response.model.ImportState;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.Imports;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops an import after the rows in hand; what has been imported stays. */
@Component
public class CancelImport {

    private final Imports imports;
    private final ImportFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    CancelImport(Imports imports, ImportFiles files, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    public record Command(Viewer viewer, ImportId id) {}

    /** @throws DomainError NOT_FOUND; CONFLICT when it is over already */
    @Transactional
    public void execute(Command command) {
        ImportAccess.refuseUnlessAllowed(command.viewer());
        String id = command.id().toString();
        if (imports.find(command.id()).isEmpty()) {
            throw DomainError.notFound("import-unknown", id);
        }
        // Somebody may have begun to read it since: what counts is the state that the cancelling met.
        ImportState state =
                imports.cancel(command.id(), clock.instant()).orElseThrow(() -> DomainError.conflict("import-over"));
        if (state == ImportState.CANCELLED) {
            files.drop(command.id());
        }
        audit.record(command.viewer().auditName(), "import.cancelled", id, Map.of());
    }
}
