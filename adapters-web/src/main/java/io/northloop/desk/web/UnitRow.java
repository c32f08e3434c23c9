package io.northloop.desk.web;

import io.northloop.desk.application.Home;
import io.northloop.organisation.UnitView;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a table of units. */
record UnitRow(String ref, String name, @Nullable String region, FigureView view) {

    private static final Comparator<@Nullable Double> MISSING_LAST =
            Comparator.nullsLast(Comparator.<Double>naturalOrder());
    private static final Comparator<@Nullable Double> REVERSED_MISSING_LAST =
            Comparator.nullsLast(Comparator.<Double>reverseOrder());

    static UnitRow of(Home.Row row) {
        UnitView region = row.region();
        return new UnitRow(
                row.unit().ref().value(),
                row.unit().name(),
                region == null ? null : region.name(),
                FigureView.of(row.standing()));
    }

    /** The rows in the order asked for; units without the figure stand last either way. */
    static List<UnitRow> sorted(List<Home.Row> rows, TableOrder order) {
        Comparator<@Nullable Double> numbers = order.descending() ? REVERSED_MISSING_LAST : MISSING_LAST;
        Comparator<UnitRow> comparator = switch (order.column()) {
            case UNIT -> Comparator.comparing(row -> 0.0, numbers);
            case NPS -> Comparator.comparing(row -> row.view().figure().nps(), numbers);
            case ANSWERS -> Comparator.comparing(UnitRow::answers, numbers);
            case RATE -> Comparator.comparing(row -> row.view().rate(), numbers);
        };
        List<UnitRow> sorted = rows.stream().map(UnitRow::of).sorted(comparator).toList();
        return order.column() == TableOrder.Column.UNIT && order.descending() ? sorted.reversed() : sorted;
    }

    private @Nullable Double answers() {
        Long n = view.n();
        return n == null ? null : n.doubleValue();
    }
}
