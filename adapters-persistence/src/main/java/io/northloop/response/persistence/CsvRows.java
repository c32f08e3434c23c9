package io.northloop.response.persistence;

import io.northloop.response.model.ImportRow;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of separated text (RFC 4180; comma, semicolon or tab, whichever the header has most of). A quote that is never
 * closed would swallow the rest of the file in an ordinary parser; here it spoils its own line only, and reading goes
 * on with the next one.
 */
final class CsvRows implements RowReader {

    static final int MOST_COLUMNS = 2000;
    private static final int MOST_LINES_PER_RECORD = 500;

    private final PhysicalLines lines;
    private final LongSupplier offset;
    private final List<String> headers;
    private final char separator;

    CsvRows(Reader reader, LongSupplier offset) throws IOException {
        this.lines = new PhysicalLines(reader);
        this.offset = offset;
        PhysicalLines.Line first = firstLine();
        this.separator = first == null ? ',' : separatorOf(first.text());
        CsvRecord header = first == null ? null : CsvRecord.read(first, lines, separator, MOST_LINES_PER_RECORD);
        this.headers = header == null ? List.of() : named(header.fields());
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public void rows(Set<String> wanted, Predicate<ImportRow> each) throws IOException {
        int[] columns = headers.stream()
                .filter(wanted::contains)
                .mapToInt(headers::indexOf)
                .toArray();
        for (PhysicalLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isBlank()) {
                CsvRecord record = CsvRecord.read(line, lines, separator, MOST_LINES_PER_RECORD);
                if (!each.test(row(record, line.number(), columns))) {
                    return;
                }
            }
        }
    }

    private ImportRow row(CsvRecord record, long line, int[] columns) {
        Optional<Fault> fault = record.fault().or(() -> ragged(record.fields()));
        Map<String, String> cells = HashMap.newHashMap(columns.length);
        if (fault.isEmpty()) {
            for (int column : columns) {
                if (column < record.fields().size()) {
                    cells.put(headers.get(column), record.fields().get(column));
                }
            }
        }
        return new ImportRow(line, cells, offset.getAsLong(), fault);
    }

    /** A line with other than the header's number of fields may have shifted ones: none of them can be trusted. */
    private Optional<Fault> ragged(List<String> fields) {
        int size = fields.size();
        while (size > headers.size() && fields.get(size - 1).isBlank()) {
            size--;
        }
        return size == headers.size()
                ? Optional.empty()
                : Optional.of(Fault.at("", "import-ragged-line", headers.size(), size));
    }

    private PhysicalLines.@Nullable Line firstLine() throws IOException {
        PhysicalLines.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private static char separatorOf(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Headers are names: none is empty, none stands twice. */
    static List<String> named(List<String> fields) {
        if (fields.size() > MOST_COLUMNS) {
            throw DomainError.refused("import-file-unreadable");
        }
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            String plain = field.strip();
            String name = plain.isEmpty() ? "#" + (names.size() + 1) : plain;
            String unique = name;
            for (int i = 2; names.contains(unique); i++) {
                unique = name + " (" + i + ")";
            }
            names.add(unique);
        }
        return names;
    }
}
