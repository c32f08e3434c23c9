package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.response.ImportId;
import io.northloop.response.model.ImportMapping;
import io.northloop.shared.DomainError;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file of answers together with what its columns mean: both, or neither of them, are kept. */
@Component
public class ImportFile {

    private final MappingCheck check;
    private final UploadImport upload;
    private final StartImport start;

    ImportFile(MappingCheck check, UploadImport upload, StartImport start) {
        this.check = check;
        this.upload = upload;
        this.start = start;
    }

    public record Command(Viewer viewer, String fileName, InputStream content, ImportMapping mapping) {}

    /** @throws DomainError as {@link UploadImport} and {@link StartImport} do; nothing of the file is kept then */
    @Transactional
    public ImportId execute(Command command) {
        // Before two gigabytes are taken in. Whether the file has those columns shows only when it is there.
        check.check(command.viewer(), command.mapping(), command.mapping().headers());
        ImportId id = upload.execute(new UploadImport.Command(command.viewer(), command.fileName(), command.content()));
        start.execute(new StartImport.Command(command.viewer(), id, command.mapping()));
        return id;
    }
}
