package io.northloop.measurement.application;

import io.northloop.measurement.Grouped;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.SegmentMembers;
import io.northloop.measurement.SegmentRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Breaks figures down by segment. Segments overlap, so each is counted on its own, and they do not add up to all. */
@Component
final class BySegment {

    private final SegmentMembers segments;

    BySegment(SegmentMembers segments) {
        this.segments = segments;
    }

    /**
     * The figures of every segment, or of the one that the filter names; those without answers are left out, unless
     * nothing else is grouped by.
     *
     * @param groupBy segment among them
     * @param figures by a filter of one segment and the other groupings
     */
    <T extends Grouped<T>> List<T> of(
            MeasurementFilter filter,
            List<Grouping> groupBy,
            BiFunction<MeasurementFilter, List<Grouping>, List<T>> figures) {
        List<Grouping> others = groupBy.stream()
                .filter(grouping -> grouping != Grouping.SEGMENT)
                .toList();
        List<SegmentRef> asked = filter.segment().map(List::of).orElseGet(segments::all);
        List<T> items = new ArrayList<>();
        for (SegmentRef segment : asked) {
            figures.apply(filter.of(segment), others)
                    .forEach(item -> items.add(item.under(named(groupBy, segment, item.group()))));
        }
        return items;
    }

    private static Map<Grouping, String> named(
            List<Grouping> groupBy, SegmentRef segment, Map<Grouping, String> others) {
        Map<Grouping, String> group = new LinkedHashMap<>();
        groupBy.forEach(grouping -> group.put(
                grouping, grouping == Grouping.SEGMENT ? segment.value() : others.getOrDefault(grouping, "")));
        return group;
    }
}
