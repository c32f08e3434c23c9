package io.northloop.shared.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180; semicolon or tab as well), a record a line: no field spans two, so that a quotation
 * mark which is never closed spoils its own line only. The first line names the columns, in any order.
 */
public final class CsvLines<T> implements BodyLines<T> {

    private static final char QUOTE = '"';

    private final LineReader lines;
    private final Function<CsvCells, T> reading;
    private final char separator;
    private final List<String> header;

    /**
     * Reads the header.
     *
     * @param needed columns that must be there
     * @param allowed those that may be there besides
     * @throws DomainError MALFORMED when a column is missing, unknown or named twice
     */
    public CsvLines(
            InputStream source,
            Charset charset,
            List<String> needed,
            List<String> allowed,
            Function<CsvCells, T> reading)
            throws IOException {
        this.lines = new LineReader(source, charset);
        this.reading = reading;
        LineReader.Line first = lines.next();
        String text = first == null ? "" : first.text();
        this.separator = separator(text);
        List<String> found = fields(text);
        this.header = found == null ? List.of() : found;
        Faults faults = new Faults();
        for (String column : header) {
            faults.require(needed.contains(column) || allowed.contains(column), "/" + column, "unknown-column", column);
        }
        for (String column : needed) {
            faults.require(header.contains(column), "/" + column, "missing-column", column);
        }
        faults.require(header.stream().distinct().count() == header.size(), "", "repeated-column")
                .throwIfAny(DomainError.Kind.MALFORMED, "malformed");
    }

    @Override
    public List<BodyLine<T>> next(int atMost) throws IOException {
        List<BodyLine<T>> read = new ArrayList<>();
        while (read.size() < atMost) {
            LineReader.Line line = lines.next();
            if (line == null) {
                break;
            }
            read.add(parsed(line));
        }
        return read;
    }

    private BodyLine<T> parsed(LineReader.Line line) {
        if (line.tooLong()) {
            return bad(line, Fault.at("", "line-too-long", LineReader.LONGEST_LINE));
        }
        List<String> fields = fields(line.text());
        if (fields == null) {
            return bad(line, Fault.at("", "import-open-quote"));
        }
        if (fields.size() != header.size()) {
            return bad(line, Fault.at("", "import-ragged-line", header.size(), fields.size()));
        }
        CsvCells cells = new CsvCells(header, fields);
        T value = reading.apply(cells);
        return cells.faults().isEmpty()
                ? new BodyLine.Good<>(line.number(), value)
                : new BodyLine.Bad<>(line.number(), cells.faults());
    }

    private static <T> BodyLine<T> bad(LineReader.Line line, Fault fault) {
        return new BodyLine.Bad<>(line.number(), List.of(fault));
    }

    /** The fields without space around them; {@code null} when a quotation mark is left open. */
    private @Nullable List<String> fields(String line) {
        if (line.chars().filter(c -> c == QUOTE).count() % 2 != 0) {
            return null;
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return reader.stream()
                    .findFirst()
                    .map(record ->
                            record.getFields().stream().map(String::strip).toList())
                    .orElse(List.of());
        } catch (CsvParseException | IOException unreadable) {
            return null;
        }
    }

    private static char separator(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf('\t') >= 0 ? '\t' : ';';
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
