package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.response.ImportId;
import io.northloop.response.application.CancelImport;
import io.northloop.response.application.ImportFile;
import io.northloop.response.application.ImportQueries;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportState;
import io.northloop.response.port.ImportRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Imports of answers, for other systems. */
@RestController
@RequestMapping(path = "/api/v1/imports")
@Tag(name = "Imports")
class ImportController {

    private final ImportFile importFile;
    private final CancelImport cancel;
    private final ImportQueries queries;
    private final RejectedRowsFile rejectedRows;
    private final JsonMapper json;

    ImportController(
            ImportFile importFile,
            CancelImport cancel,
            ImportQueries queries,
            RejectedRowsFile rejectedRows,
            JsonMapper json) {
        this.importFile = importFile;
        this.cancel = cancel;
        this.queries = queries;
        this.rejectedRows = rejectedRows;
        this.json = json;
    }

    record ImportReceipt(String id) {}

    record ImportJson(
            String id,
            String fileName,
            ImportState state,
            long rows,
            long imported,
            long duplicates,
            long rejected,
            @Nullable String rejectedFile,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        static ImportJson of(ImportRecord record) {
            return new ImportJson(
                    record.id().toString(),
                    record.fileName(),
                    record.state(),
                    record.progress().rows(),
                    record.progress().imported(),
                    record.progress().duplicates(),
                    record.progress().rejected(),
                    record.progress().rejected() == 0 ? null : "/api/v1/imports/" + record.id() + "/rejected",
                    record.failure().orElse(null),
                    record.createdAt(),
                    record.startedAt().orElse(null),
                    record.finishedAt().orElse(null));
        }
    }

    @PostMapping(
            path = "/responses",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyAuthority('SCOPE_imports:write', 'SCOPE_responses:write')")
    @Operation(
            summary = "Import a file of answers",
            description =
                    "CSV, XLSX or NDJSON with a mapping of its columns; read in the background. The same file again"
                            + " adds nothing: rows are known by their id, or by the file's hash and their line, so that"
                            + " Idempotency-Key is neither needed nor used here.")
    ImportReceipt responses(
            Viewer viewer,
            @RequestParam("file") MultipartFile file,
            MultipartHttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ImportMapping mapping = MappingBody.read(mappingText(request), json);
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            ImportId id =
                    importFile.execute(new ImportFile.Command(viewer, name == null ? "" : name, content, mapping));
            response.setHeader("Location", "/api/v1/imports/" + id);
            return new ImportReceipt(id.toString());
        }
    }

    /** The mapping comes as a field or as a file of the form. */
    private static @Nullable String mappingText(MultipartHttpServletRequest request) throws IOException {
        MultipartFile part = request.getFile("mapping");
        return part == null ? request.getParameter("mapping") : new String(part.getBytes(), StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(
            "hasAnyAuthority('SCOPE_imports:read', 'SCOPE_imports:write', 'SCOPE_responses:write', 'SCOPE_responses:read')")
    @Operation(summary = "How far an import has come")
    ImportJson state(Viewer viewer, @PathVariable String id) {
        return ImportJson.of(queries.find(viewer, id));
    }

    @PostMapping(path = "/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyAuthority('SCOPE_imports:write', 'SCOPE_responses:write')")
    @Operation(summary = "Stop an import", description = "What has been imported stays.")
    ImportJson cancel(Viewer viewer, @PathVariable String id) {
        ImportRecord record = queries.find(viewer, id);
        cancel.execute(new CancelImport.Command(viewer, record.id()));
        return ImportJson.of(queries.find(viewer, id));
    }

    @GetMapping(path = "/{id}/rejected")
    @PreAuthorize("hasAnyAuthority('SCOPE_imports:read', 'SCOPE_imports:write', 'SCOPE_responses:write')")
    @Operation(summary = "The rows that were not taken", description = "CSV: line, field, value, code, reason.")
    void rejected(Viewer viewer, @PathVariable String id, HttpServletResponse response) throws IOException {
        rejectedRows.write(viewer, queries.find(viewer, id), response);
    }
}
