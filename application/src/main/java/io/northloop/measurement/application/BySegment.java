package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SegmentMembers;
import io.northloop.measurement.SegmentRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
     * @param figures of a request that is not grouped by segment
     */
    List<NpsItem> of(NpsRequest request, Function<NpsRequest, List<NpsItem>> figures) {
        List<Grouping> others = request.groupBy().stream()
                .filter(grouping -> grouping != Grouping.SEGMENT)
                .toList();
        List<SegmentRef> asked = request.filter().segment().map(List::of).orElseGet(segments::all);
        List<NpsItem> items = new ArrayList<>();
        for (SegmentRef segment : asked) {
            NpsRequest one = new NpsRequest(
                    request.filter().of(segment), others, request.confidence(), request.method(), request.weighted());
            for (NpsItem item : figures.apply(one)) {
                items.add(new NpsItem(named(request.groupBy(), segment, item), item.figure(), item.response()));
            }
        }
        return items;
    }

    private static Map<Grouping, String> named(List<Grouping> groupBy, SegmentRef segment, NpsItem item) {
        Map<Grouping, String> group = new LinkedHashMap<>();
        groupBy.forEach(grouping -> group.put(
                grouping,
                grouping == Grouping.SEGMENT ? segment.value() : item.group().getOrDefault(grouping, "")));
        return group;
    }
}
