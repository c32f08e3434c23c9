package io.northloop.response.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.northloop.access.Viewer;
import io.northloop.response.application.ImportQueries;
import io.northloop.response.port.ImportRecord;
import io.northloop.shared.web.Sentences;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The rows that an import did not take, as CSV: where, what stood there, and why in the reader's language. */
@Component
final class RejectedRowsFile {

    private final ImportQueries queries;
    private final Sentences sentences;

    RejectedRowsFile(ImportQueries queries, Sentences sentences) {
        this.queries = queries;
        this.sentences = sentences;
    }

    void write(Viewer viewer, ImportRecord record, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("rejected.csv").build().toString());
        OutputStreamWriter text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "field", "value", "code", "reason");
            queries.rejected(
                    viewer,
                    record.id(),
                    row -> csv.writeRecord(
                            Long.toString(row.line()),
                            ExportColumns.neutral(row.fault().pointer()),
                            ExportColumns.neutral(row.value()),
                            row.fault().code(),
                            sentences.fault(row.fault())));
        }
    }
}
