package io.northloop.response.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.northloop.response.application.ShownResponse;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The formats that answers are exported in. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    NDJSON("application/x-ndjson", "ndjson"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String contentType;
    private final String extension;

    ExportFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return extension;
    }

    /** By the parameter {@code format}, else by the header {@code Accept}, else CSV. */
    static ExportFormat of(@Nullable String parameter, @Nullable String accept) {
        if (parameter != null && !parameter.isBlank()) {
            return Arrays.stream(values())
                    .filter(format -> format.extension.equals(parameter.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> DomainError.withFaults(
                            DomainError.Kind.MALFORMED, "invalid", List.of(Fault.at("format", "unknown-format"))));
        }
        String wanted = accept == null ? "" : accept;
        return wanted.contains("ndjson") ? NDJSON : wanted.contains("spreadsheetml") ? XLSX : CSV;
    }

    ResponseExport open(OutputStream out, List<String> questions, JsonMapper json) throws IOException {
        return switch (this) {
            case CSV -> new Csv(out, new ExportColumns(questions));
            case NDJSON -> new Ndjson(out, json);
            case XLSX -> new Xlsx(out, new ExportColumns(questions));
        };
    }

    /** With a byte order mark: spreadsheets take Chinese for something else without it. */
    private static final class Csv implements ResponseExport {

        private final CsvWriter writer;
        private final ExportColumns columns;

        private Csv(OutputStream out, ExportColumns columns) throws IOException {
            this.columns = columns;
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            this.writer = CsvWriter.builder().build(text);
            writer.writeRecord(columns.header());
        }

        @Override
        public void write(ShownResponse response) {
            writer.writeRecord(
                    columns.cells(response).stream().map(ExportColumns::neutral).toList());
        }

        @Override
        public void complete() throws IOException {
            writer.close();
        }
    }

    private static final class Ndjson implements ResponseExport {

        private final OutputStream out;
        private final JsonMapper json;

        private Ndjson(OutputStream out, JsonMapper json) {
            this.out = out;
            this.json = json;
        }

        @Override
        public void write(ShownResponse response) throws IOException {
            out.write(json.writeValueAsBytes(ResponseJson.of(response)));
            out.write('\n');
        }

        @Override
        public void complete() throws IOException {
            out.flush();
        }
    }

    /** A sheet holds a million rows at most; then the next one begins. */
    private static final class Xlsx implements ResponseExport {

        private static final int ROWS_PER_SHEET = 1_000_000;
        private static final int ROWS_PER_FLUSH = 500;

        private final Workbook workbook;
        private final ExportColumns columns;
        private Worksheet sheet;
        private int sheets = 1;
        private int row;

        private Xlsx(OutputStream out, ExportColumns columns) throws IOException {
            this.workbook = new Workbook(out, "Northloop", "1.0");
            this.columns = columns;
            this.sheet = begun();
        }

        @Override
        public void write(ShownResponse response) throws IOException {
            if (row > ROWS_PER_SHEET) {
                sheet.finish();
                sheets++;
                sheet = begun();
            }
            put(columns.cells(response).stream().map(ExportColumns::neutral).toList());
            if (row % ROWS_PER_FLUSH == 0) {
                sheet.flush();
            }
        }

        private Worksheet begun() {
            sheet = workbook.newWorksheet("answers " + sheets);
            row = 0;
            put(columns.header());
            return sheet;
        }

        private void put(List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                sheet.inlineString(row, i, cells.get(i));
            }
            row++;
        }

        @Override
        public void complete() throws IOException {
            sheet.finish();
            workbook.finish();
        }
    }
}
