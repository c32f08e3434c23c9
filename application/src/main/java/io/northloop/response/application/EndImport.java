package io.northloop.response.application;

import io.northloop.response.ImportId;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.ImportRecord;
import io.northloop.response.port.Imports;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an import and lets its file go. */
@Component
public class EndImport {

    private final Imports imports;
    private final ImportFiles files;

    EndImport(Imports imports, ImportFiles files) {
        this.imports = imports;
        this.files = files;
    }

    public record Command(ImportId id, UUID lease, ImportRecord.End end, Instant at) {}

    @Transactional
    public void execute(Command command) {
        imports.finish(command.id(), command.lease(), command.end(), command.at());
        files.drop(command.id());
    }
}
