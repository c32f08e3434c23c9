package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.model.AnonymityRule;
import io.northloop.measurement.model.ClosedBlocks;
import io.northloop.measurement.model.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A table of a period, made of the months of each cell's whole history, so that it knows which of its cells are made of
 * whole blocks.
 *
 * @param cells by their value in each dimension, in the order of the dimensions
 * @param hidden cells that are not shown below HQ
 */
record ClosedTable(SortedMap<List<String>, Tally> cells, Set<List<String>> hidden) {

    /** A cell of the table and which of its months have answers. */
    private record Part(Tally tally, YearMonth first, YearMonth last) {

        Part with(Part later) {
            return new Part(tally.plus(later.tally), first, later.last);
        }
    }

    /**
     * @param dimensions of the table
     * @param period whose cells are wanted
     * @param months tallies from the first answer on, by the dimensions that are no periods and then by month
     * @param alsoHidden cells that are hidden for another reason, and others with them
     */
    static ClosedTable of(
            List<Grouping> dimensions,
            MeasurementFilter period,
            SortedMap<List<String>, Tally> months,
            Predicate<List<String>> alsoHidden) {
        Map<List<String>, SortedMap<YearMonth, Tally>> histories = new HashMap<>();
        months.forEach((group, tally) -> histories
                .computeIfAbsent(group.subList(0, group.size() - 1), cell -> new TreeMap<>())
                .put(YearMonth.parse(group.getLast()), tally));

        SortedMap<List<String>, Tally> cells = new TreeMap<>(Breakdown.BY_GROUP);
        Set<List<String>> open = new HashSet<>();
        histories.forEach((cell, history) -> {
            ClosedBlocks blocks = blocks(history);
            parts(cell, history, dimensions, period).forEach((named, part) -> {
                cells.put(named, part.tally());
                if (!blocks.makeUp(part.first(), part.last()) || alsoHidden.test(named)) {
                    open.add(named);
                }
            });
        });
        return new ClosedTable(cells, hidden(dimensions, cells, open));
    }

    private static ClosedBlocks blocks(SortedMap<YearMonth, Tally> history) {
        Map<YearMonth, Long> answers = new HashMap<>();
        history.forEach((month, tally) -> answers.put(month, tally.n()));
        return ClosedBlocks.of(answers);
    }

    private static Map<List<String>, Part> parts(
            List<String> cell,
            SortedMap<YearMonth, Tally> history,
            List<Grouping> dimensions,
            MeasurementFilter period) {
        Map<List<String>, Part> parts = new HashMap<>();
        history.forEach((month, tally) -> {
            if (isWithin(month, period)) {
                parts.merge(named(cell, month, dimensions), new Part(tally, month, month), Part::with);
            }
        });
        return parts;
    }

    private static boolean isWithin(YearMonth month, MeasurementFilter period) {
        LocalDate first = month.atDay(1);
        return period.from().filter(first::isBefore).isEmpty()
                && period.to().filter(first::isAfter).isEmpty();
    }

    private static List<String> named(List<String> cell, YearMonth month, List<Grouping> dimensions) {
        List<String> named = new ArrayList<>(dimensions.size());
        int properties = 0;
        for (Grouping dimension : dimensions) {
            named.add(
                    switch (dimension) {
                        case MONTH -> month.toString();
                        case QUARTER -> month.getYear() + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR);
                        case DAY, WEEK -> throw new IllegalArgumentException("months are the finest step");
                        case UNIT, REGION, TOUCHPOINT, ADVISER, SURVEY, PROGRAMME, SEGMENT -> cell.get(properties++);
                    });
        }
        return named;
    }

    /** Where nothing but periods of one cell stand side by side, its blocks say everything. */
    private static Set<List<String>> hidden(
            List<Grouping> dimensions, Map<List<String>, Tally> cells, Set<List<String>> open) {
        if (dimensions.stream().allMatch(Grouping::isPeriod)) {
            return open;
        }
        Map<List<String>, Long> counts = new HashMap<>();
        cells.forEach((cell, tally) -> counts.put(cell, tally.n()));
        return AnonymityRule.hidden(counts, open);
    }
}
