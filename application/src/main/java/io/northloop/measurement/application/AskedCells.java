package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cells of a table that somebody asks for. The table has the same dimensions in the same order however it is asked
 * for: what is hidden in it depends on both, and two that differ could be subtracted from each other.
 *
 * @param groupBy what they are broken down by
 * @param picked the one value that a dimension has in all of them, where there is one
 * @param dimensions of the table
 */
record AskedCells(List<Grouping> groupBy, Map<Grouping, String> picked, List<Grouping> dimensions) {

    /**
     * @param place what the filter's unit picks; empty where the table is of that unit
     * @param companyWide whether the table is of all regions: then whatever has units has their regions as well
     */
    static AskedCells of(
            List<Grouping> groupBy, MeasurementFilter filter, Map<Grouping, String> place, boolean companyWide) {
        Map<Grouping, String> picked = new HashMap<>(place);
        filter.survey().ifPresent(survey -> picked.put(Grouping.SURVEY, survey.value()));
        filter.programme().ifPresent(programme -> picked.put(Grouping.PROGRAMME, programme.value()));
        filter.touchpoint().ifPresent(touchpoint -> picked.put(Grouping.TOUCHPOINT, touchpoint));
        Set<Grouping> dimensions = new TreeSet<>(groupBy);
        dimensions.addAll(picked.keySet());
        if (companyWide && dimensions.contains(Grouping.UNIT)) {
            dimensions.add(Grouping.REGION);
        }
        return new AskedCells(List.copyOf(groupBy), Map.copyOf(picked), List.copyOf(dimensions));
    }

    /** Dimensions of the table of whole regions, whose hidden cells are hidden with all of their units. */
    List<Grouping> withoutUnits() {
        return dimensions.stream().filter(grouping -> grouping != Grouping.UNIT).toList();
    }

    /** Whether there are regions, and units within them. */
    boolean isNested() {
        return dimensions.contains(Grouping.UNIT) && dimensions.contains(Grouping.REGION);
    }

    boolean isAsked(List<String> cell) {
        return picked.entrySet().stream()
                .allMatch(pick -> cell.get(dimensions.indexOf(pick.getKey())).equals(pick.getValue()));
    }

    /** The cell's value for each of what is broken down by. */
    List<String> group(List<String> cell) {
        return groupBy.stream()
                .map(grouping -> cell.get(dimensions.indexOf(grouping)))
                .toList();
    }

    /** The cell of the region, in the table without units. */
    List<String> ofRegion(List<String> cell) {
        return withoutUnits().stream()
                .map(grouping -> cell.get(dimensions.indexOf(grouping)))
                .toList();
    }

    /** Of these, what is counted of each month. */
    static List<Grouping> byMonth(List<Grouping> dimensions) {
        Set<Grouping> counted = new LinkedHashSet<>(dimensions);
        counted.removeIf(Grouping::isPeriod);
        counted.add(Grouping.MONTH);
        return List.copyOf(counted);
    }
}
