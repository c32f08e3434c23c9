package io.northloop.response.web;

import io.northloop.access.Viewer;
import io.northloop.response.application.ResponseCriteria;
import io.northloop.response.application.ResponseQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a file, streamed: CSV, NDJSON or XLSX. */
@Controller
@Tag(name = "Responses")
class ResponseExportController {

    private static final int BUFFER = 1 << 16;

    private final ResponseQueries queries;
    private final JsonMapper json;

    ResponseExportController(ResponseQueries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    @GetMapping("/api/v1/responses/export")
    @PreAuthorize("hasAuthority('SCOPE_responses:read')")
    @Operation(
            summary = "All answers that pass the filters, as a file",
            description = "format = csv, ndjson or xlsx, else by Accept. Streamed; cells never begin a formula.")
    void export(
            Viewer viewer,
            CriteriaParameters criteria,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        write(viewer, criteria.criteria(), ExportFormat.of(format, accept), response);
    }

    @GetMapping("/answers/export")
    @PreAuthorize("hasRole('HQ')")
    void exportForStaff(
            Viewer viewer,
            CriteriaParameters criteria,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        write(viewer, criteria.criteria(), ExportFormat.of(format, null), response);
    }

    private void write(Viewer viewer, ResponseCriteria criteria, ExportFormat format, HttpServletResponse response)
            throws IOException {
        // Whatever is wrong with the request shows before the first byte of the file.
        queries.count(viewer, criteria, 1);
        List<String> questions = queries.questionCodes(criteria);
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("answers." + format.extension())
                        .build()
                        .toString());
        BufferedOutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        ResponseExport export = format.open(out, questions, json);
        try {
            queries.export(viewer, criteria, answer -> {
                try {
                    export.write(answer);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (RuntimeException broken) {
            // What is not complete is never completed. While nothing has left, the refusal is no attachment.
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            throw broken;
        }
        export.complete();
        out.flush();
    }
}
