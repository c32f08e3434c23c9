package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.response.ImportId;
import io.northloop.response.model.ImportRow;
import io.northloop.response.model.RejectedRow;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.ImportRecord;
import io.northloop.response.port.Imports;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports, how far they have come, and what they could not take. */
@Component
public class ImportQueries {

    private static final int LATEST = 50;

    private final Imports imports;
    private final ImportFiles files;

    ImportQueries(Imports imports, ImportFiles files) {
        this.imports = imports;
        this.files = files;
    }

    /** The first rows of a file, as they stand there. */
    public record Preview(List<String> headers, List<ImportRow> rows) {}

    @Transactional(readOnly = true)
    public List<ImportRecord> latest(Viewer viewer) {
        ImportAccess.refuseUnlessAllowed(viewer);
        return imports.latest(LATEST);
    }

    /** @throws DomainError NOT_FOUND {@code import-unknown} */
    @Transactional(readOnly = true)
    public ImportRecord find(Viewer viewer, String id) {
        ImportAccess.refuseUnlessAllowed(viewer);
        return ImportId.parse(id).flatMap(imports::find).orElseThrow(() -> DomainError.notFound("import-unknown", id));
    }

    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, ImportRecord draft, int rows) {
        ImportAccess.refuseUnlessAllowed(viewer);
        List<String> headers = files.headers(draft.id(), draft.file());
        List<ImportRow> first = new ArrayList<>();
        files.read(draft.id(), draft.file(), new HashSet<>(headers), row -> {
            first.add(row);
            return first.size() < rows;
        });
        return new Preview(headers, first);
    }

    /** Hands over every row that was not taken, one at a time, by line. */
    @Transactional(readOnly = true)
    public void rejected(Viewer viewer, ImportId id, Consumer<RejectedRow> each) {
        ImportAccess.refuseUnlessAllowed(viewer);
        imports.rejected(id, each);
    }
}
