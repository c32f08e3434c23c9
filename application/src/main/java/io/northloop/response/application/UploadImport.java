package io.northloop.response.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.response.ImportId;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.Imports;
import io.northloop.shared.DomainError;
import io.northloop.shared.port.Ids;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file of answers; what its columns mean is said in a second step. */
@Component
public class UploadImport {

    private static final int LONGEST_NAME = 200;

    private final ImportFiles files;
    private final Imports imports;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    UploadImport(ImportFiles files, Imports imports, AuditTrail audit, Ids ids, Clock clock) {
        this.files = files;
        this.imports = imports;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(Viewer viewer, String fileName, InputStream content) {}

    /**
     * @throws DomainError FORBIDDEN for somebody confined to units; REFUSED when the file is empty, too large or of no
     *     readable format
     */
    @Transactional
    public ImportId execute(Command command) {
        ImportAccess.refuseUnlessAllowed(command.viewer());
        ImportId id = new ImportId(ids.next());
        String name = command.fileName().isBlank() ? "file" : command.fileName().strip();
        String shortName = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        ImportFiles.Kept kept = files.keep(id, shortName, command.content());
        imports.draft(id, shortName, kept, command.viewer().auditName(), clock.instant());
        audit.record(
                command.viewer().auditName(),
                "import.uploaded",
                id.toString(),
                Map.of("sha256", kept.hash(), "bytes", Long.toString(kept.bytes())));
        return id;
    }
}
