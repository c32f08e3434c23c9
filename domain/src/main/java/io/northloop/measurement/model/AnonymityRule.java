package io.northloop.measurement.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a table are not shown below HQ: those of fewer than 5 answers, those whose period is not made of whole
 * blocks, and further ones so that no subtraction from a total brings a hidden one back (method §9; complementary
 * suppression).
 */
public final class AnonymityRule {

    /** The smallest group that anybody below HQ sees. */
    public static final long LEAST_GROUP = 5;

    private AnonymityRule() {}

    /** The hidden cells of a table whose periods are all made of whole blocks. */
    public static Set<List<String>> hidden(Map<List<String>, Long> table) {
        return hidden(table, Set.of());
    }

    /**
     * The hidden cells. In every line of the table, along each of its dimensions, either nothing is hidden or at least
     * two cells that hold 5 answers together, as far as the line has them.
     *
     * @param table number of answers per cell; a cell is named by its value in each dimension, in the same order
     * @param openPeriods cells that are hidden whatever they hold, because their period is not made of {@link
     *     ClosedBlocks}
     */
    public static Set<List<String>> hidden(Map<List<String>, Long> table, Set<List<String>> openPeriods) {
        Set<List<String>> hidden = new HashSet<>(openPeriods);
        table.forEach((cell, n) -> {
            if (n < LEAST_GROUP) {
                hidden.add(cell);
            }
        });
        while (coverAll(table, hidden)) {
            // Hiding one cell may lay bare another in the line that crosses it.
        }
        return hidden;
    }

    private static boolean coverAll(Map<List<String>, Long> table, Set<List<String>> hidden) {
        boolean changed = false;
        int dimensions = table.keySet().stream().mapToInt(List::size).max().orElse(0);
        for (int along = 0; along < dimensions; along++) {
            for (List<List<String>> line : lines(table.keySet(), along)) {
                changed |= cover(line, table, hidden);
            }
        }
        return changed;
    }

    private static List<List<List<String>>> lines(Set<List<String>> cells, int along) {
        Map<List<String>, List<List<String>>> lines = new HashMap<>();
        for (List<String> cell : cells) {
            List<String> others = new ArrayList<>(cell);
            others.remove(along);
            lines.computeIfAbsent(others, key -> new ArrayList<>()).add(cell);
        }
        return List.copyOf(lines.values());
    }

    private static boolean cover(List<List<String>> line, Map<List<String>, Long> table, Set<List<String>> hidden) {
        List<List<String>> covered =
                new ArrayList<>(line.stream().filter(hidden::contains).toList());
        if (covered.isEmpty()) {
            return false;
        }
        List<List<String>> smallestFirst = line.stream()
                .filter(cell -> !hidden.contains(cell))
                .sorted(Comparator.<List<String>>comparingLong(cell -> count(table, cell))
                        .thenComparing(List::toString))
                .toList();
        boolean changed = false;
        for (List<String> next : smallestFirst) {
            long sum = covered.stream().mapToLong(cell -> count(table, cell)).sum();
            if (covered.size() > 1 && sum >= LEAST_GROUP) {
                break;
            }
            covered.add(next);
            changed |= hidden.add(next);
        }
        return changed;
    }

    private static long count(Map<List<String>, Long> table, List<String> cell) {
        return table.getOrDefault(cell, 0L);
    }
}
