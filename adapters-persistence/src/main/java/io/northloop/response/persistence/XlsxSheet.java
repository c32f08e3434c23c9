package io.northloop.response.persistence;

import io.northloop.response.model.ImportRow;
import io.northloop.shared.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of a sheet to rows; its first row that is not empty is the header. */
final class XlsxSheet implements SheetContentsHandler {

    /** How many rows a sheet may have; the position in a compressed file is only guessed from it. */
    private static final double MOST_ROWS = 1_048_576;

    private final Set<String> wanted;
    private final Predicate<ImportRow> each;
    private final long bytes;
    private final Consumer<List<String>> header;
    private final Map<Integer, String> row = new HashMap<>();
    private @Nullable List<String> headers;

    XlsxSheet(Set<String> wanted, Predicate<ImportRow> each, long bytes, Consumer<List<String>> header) {
        this.wanted = wanted;
        this.each = each;
        this.bytes = bytes;
        this.header = header;
    }

    /** The reader has what it wanted. */
    static final class Enough extends RuntimeException {
        Enough() {
            super("enough", null, false, false);
        }
    }

    @Override
    public void startRow(int number) {
        row.clear();
    }

    @Override
    public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = new CellReference(reference).getCol();
        if (column < CsvRows.MOST_COLUMNS && value != null && !value.isBlank()) {
            row.put(column, value);
        }
    }

    @Override
    public void endRow(int number) {
        if (row.isEmpty()) {
            return;
        }
        if (headers == null) {
            headers = named();
            header.accept(headers);
            if (wanted.isEmpty()) {
                throw new Enough();
            }
        } else if (!each.test(imported(headers, number + 1L))) {
            throw new Enough();
        }
    }

    private ImportRow imported(List<String> names, long line) {
        Map<String, String> cells = HashMap.newHashMap(wanted.size());
        row.forEach((column, value) -> {
            if (column < names.size() && wanted.contains(names.get(column))) {
                cells.put(names.get(column), value);
            }
        });
        long offset = (long) (bytes * Math.min(1, line / MOST_ROWS));
        ImportRow whole = new ImportRow(line, cells, offset, Optional.empty());
        return whole.characters() <= PhysicalLines.LONGEST
                ? whole
                : new ImportRow(
                        line,
                        Map.of(),
                        offset,
                        Optional.of(Fault.at("", "import-line-too-long", PhysicalLines.LONGEST)));
    }

    private List<String> named() {
        int last = row.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            fields.add(row.getOrDefault(i, ""));
        }
        return CsvRows.named(fields);
    }
}
