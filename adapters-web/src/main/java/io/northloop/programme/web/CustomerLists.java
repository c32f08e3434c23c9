package io.northloop.programme.web;

import io.northloop.programme.application.CustomerList;
import io.northloop.shared.Fault;
import io.northloop.shared.web.BodyLine;
import io.northloop.shared.web.CsvLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads uploaded lists of customers: a table with the columns {@code customerRef} and {@code unitRef}. */
final class CustomerLists {

    private static final List<String> COLUMNS = List.of("customerRef", "unitRef");
    private static final int AT_ONCE = 1_000;

    private CustomerLists() {}

    private record Row(String customerRef, String unitRef) {}

    /**
     * Stops reading behind the first line too many.
     *
     * @throws io.northloop.shared.DomainError MALFORMED when a column is missing, unknown or named twice
     */
    static CustomerList read(InputStream source, Charset charset) throws IOException {
        List<CustomerList.Line> lines = new ArrayList<>();
        Map<Integer, List<Fault>> unreadable = new HashMap<>();
        try (CsvLines<Row> table = new CsvLines<>(
                source,
                charset,
                COLUMNS,
                List.of(),
                cells -> new Row(text(cells.text("customerRef")), text(cells.text("unitRef"))))) {
            for (List<BodyLine<Row>> some = table.next(AT_ONCE);
                    !some.isEmpty() && lines.size() + unreadable.size() <= CustomerList.MOST_LINES;
                    some = table.next(AT_ONCE)) {
                some.forEach(line -> {
                    switch (line) {
                        case BodyLine.Good<Row>(int number, Row row) ->
                            lines.add(new CustomerList.Line(number, row.customerRef(), row.unitRef()));
                        case BodyLine.Bad<Row>(int number, List<Fault> faults) -> unreadable.put(number, faults);
                    }
                });
            }
        }
        return new CustomerList(lines, unreadable);
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
