package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.response.ImportId;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportRow;
import io.northloop.response.model.MappingGuess;
import io.northloop.response.model.RejectedRow;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.ImportRecord;
import io.northloop.response.port.Imports;
import io.northloop.shared.DomainError;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports, how far they have come, and what they could not take. */
@Component
public class ImportQueries {

    private static final int LATEST = 50;

    private final Imports imports;
    private final ImportFiles files;
    private final SurveyDirectory surveys;

    ImportQueries(Imports imports, ImportFiles files, SurveyDirectory surveys) {
        this.imports = imports;
        this.files = files;
        this.surveys = surveys;
    }

    /** The first rows of a file, as far as the viewer may read them. */
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

    /** The headers of a file. */
    @Transactional(readOnly = true)
    public List<String> headers(Viewer viewer, ImportRecord draft) {
        ImportAccess.refuseUnlessAllowed(viewer);
        return files.headers(draft.id(), draft.file());
    }

    /** @param survey by whose questions the columns are recognised */
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, ImportRecord draft, PublishedSurvey survey, int rows) {
        ImportAccess.refuseUnlessAllowed(viewer);
        List<String> headers = files.headers(draft.id(), draft.file());
        ReadableColumns readable = ReadableColumns.of(viewer, MappingGuess.of(headers, survey), Optional.of(survey));
        List<ImportRow> first = new ArrayList<>();
        files.read(draft.id(), draft.file(), new HashSet<>(headers), row -> {
            first.add(readable.shown(row));
            return first.size() < rows;
        });
        return new Preview(headers, first);
    }

    /** Hands over every row that was not taken, one at a time, by line, as far as the viewer may read it. */
    @Transactional(readOnly = true)
    public void rejected(Viewer viewer, ImportId id, Consumer<RejectedRow> each) {
        ImportAccess.refuseUnlessAllowed(viewer);
        Optional<ImportMapping> mapping = imports.find(id).flatMap(ImportRecord::mapping);
        ReadableColumns readable = ReadableColumns.of(
                viewer,
                mapping.map(ImportMapping::targets).orElse(Map.of()),
                mapping.flatMap(given -> surveys.current(new SurveyRef(given.surveyRef()))));
        imports.rejected(id, row -> each.accept(readable.shown(row)));
    }
}
