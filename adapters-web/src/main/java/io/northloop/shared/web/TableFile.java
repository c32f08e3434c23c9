package io.northloop.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table of a page as a file. Numbers stay numbers, with a point before their decimals in CSV; text that a spreadsheet
 * would take for a formula begins with an apostrophe; what may not be shown is an empty cell.
 *
 * @param name of the file, without its ending; ASCII
 * @param rows as wide as the header; text, numbers, or {@code null}
 */
public record TableFile(String name, List<String> header, List<List<@Nullable Object>> rows) {

    private static final String STARTS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public TableFile {
        header = List.copyOf(header);
        List<List<@Nullable Object>> copies = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(row.size() + " cells below " + header.size() + " headings");
            }
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    /** What a table can be had as. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        /** @throws DomainError MALFORMED for any other than csv and xlsx */
        public static Format of(@Nullable String text) {
            return Arrays.stream(values())
                    .filter(format -> format.ending().equals(text))
                    .findFirst()
                    .orElseThrow(() -> DomainError.withFaults(
                            DomainError.Kind.MALFORMED, "invalid", List.of(Fault.at("format", "one-of", "csv, xlsx"))));
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Text as spreadsheets may open it: never the beginning of a formula. */
    public static String neutral(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Answers with the file. */
    public void send(Format format, HttpServletResponse response) throws IOException {
        response.setContentType(format.contentType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.ending())
                        .build()
                        .toString());
        BufferedOutputStream out = new BufferedOutputStream(response.getOutputStream());
        switch (format) {
            case CSV -> csv(out);
            case XLSX -> xlsx(out);
        }
        out.flush();
    }

    /** With a byte order mark: spreadsheets take Chinese for something else without it. */
    void csv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter writer = CsvWriter.builder().build(text);
        writer.writeRecord(header.stream().map(TableFile::neutral).toList());
        for (List<@Nullable Object> row : rows) {
            writer.writeRecord(row.stream().map(TableFile::written).toList());
        }
        writer.flush();
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            default -> neutral(cell.toString());
        };
    }

    void xlsx(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Northloop", "1.0");
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < header.size(); column++) {
            sheet.inlineString(0, column, neutral(header.get(column)));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < header.size(); column++) {
                switch (rows.get(row).get(column)) {
                    case null -> {}
                    case Number number -> sheet.value(row + 1, column, number);
                    case Object text -> sheet.inlineString(row + 1, column, neutral(text.toString()));
                }
            }
        }
        sheet.freezePane(0, 1);
        sheet.finish();
        workbook.finish();
    }
}
