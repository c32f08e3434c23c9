package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.model.Tally;
import io.northloop.measurement.port.Tallies;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Counts answers by any grouping; regions are made of their centres here. */
@Component
final class Breakdown {

    static final Comparator<List<String>> BY_GROUP = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    private final Tallies tallies;
    private final MembersAsked members;

    Breakdown(Tallies tallies, MembersAsked members) {
        this.tallies = tallies;
        this.members = members;
    }

    /**
     * Tallies by group, in the order of the groups, for each of the groupings; groups without answers are left out.
     * They are counted once, as finely as all groupings together need it, and added up.
     *
     * @param units only these, instead of the filter's unit; all when empty
     * @param regionOf the region of each unit, by ref; not looked at where nothing is grouped by region
     * @throws DomainError NOT_FOUND for a segment that does not exist
     */
    Map<List<Grouping>, SortedMap<List<String>, Tally>> count(
            MeasurementFilter filter,
            Optional<Set<UnitRef>> units,
            Set<List<Grouping>> groupings,
            Map<String, String> regionOf,
            boolean weighted) {
        List<Grouping> counted = groupings.stream()
                .flatMap(List::stream)
                .map(grouping -> grouping == Grouping.REGION ? Grouping.UNIT : grouping)
                .distinct()
                .toList();
        Map<List<Grouping>, SortedMap<List<String>, Tally>> tables = new HashMap<>();
        groupings.forEach(groupBy -> tables.put(groupBy, new TreeMap<>(BY_GROUP)));
        for (Tallies.Counted row : GroupLimit.within(tallies.count(question(filter, units, counted, weighted)))) {
            if (row.tally().n() > 0) {
                tables.forEach((groupBy, groups) ->
                        groups.merge(group(row.group(), counted, groupBy, regionOf), row.tally(), Tally::plus));
            }
        }
        return tables;
    }

    private Tallies.Question question(
            MeasurementFilter filter, Optional<Set<UnitRef>> units, List<Grouping> counted, boolean weighted) {
        return new Tallies.Question(
                units,
                filter.effectiveKind(),
                filter.survey(),
                filter.programme(),
                filter.touchpoint(),
                filter.from(),
                filter.to(),
                members.of(filter),
                filter.integrity(),
                counted,
                weighted);
    }

    private static List<String> group(
            List<String> values, List<Grouping> counted, List<Grouping> groupBy, Map<String, String> regionOf) {
        List<String> group = new ArrayList<>(groupBy.size());
        for (Grouping grouping : groupBy) {
            if (grouping == Grouping.REGION) {
                String unit = values.get(counted.indexOf(Grouping.UNIT));
                group.add(regionOf.getOrDefault(unit, ""));
            } else {
                group.add(values.get(counted.indexOf(grouping)));
            }
        }
        return group;
    }
}
