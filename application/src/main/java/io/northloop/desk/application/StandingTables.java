package io.northloop.desk.application;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The figure for all that a filter lets through, and those of the units that get a row; read in one go. */
@Component
final class StandingTables {

    private static final Home.Standing NOTHING = new Home.Standing(NpsFigure.onlyN(0L), null);

    private final Measurements measurements;
    private final OrganisationDirectory organisation;

    StandingTables(Measurements measurements, OrganisationDirectory organisation) {
        this.measurements = measurements;
        this.organisation = organisation;
    }

    /**
     * What was read.
     *
     * @param units those that the viewer may see
     * @param regions one row per region; empty for whoever has one at most, and where a unit is chosen
     * @param centres one row per centre; empty where it would be the only one
     * @param besides what else was asked for, by grouping
     */
    record Read(
            List<UnitView> units,
            Home.Standing all,
            List<Home.Row> regions,
            List<Home.Row> centres,
            Map<Grouping, List<NpsItem>> besides) {

        Read {
            units = List.copyOf(units);
            regions = List.copyOf(regions);
            centres = List.copyOf(centres);
            besides = Map.copyOf(besides);
        }
    }

    /** @param besides groupings other than by region and unit */
    Read read(MeasurementFilter filter, Set<Grouping> besides, Viewer.Staff viewer) {
        List<UnitView> units = organisation.units().stream()
                .filter(unit -> viewer.covers(unit.ref()))
                .toList();
        List<UnitView> regions = regions(units, filter.unit(), viewer);
        List<UnitView> centres = centres(units, filter.unit());
        Set<List<Grouping>> groupings = new HashSet<>(Set.of(List.of()));
        besides.forEach(grouping -> groupings.add(List.of(grouping)));
        if (!regions.isEmpty()) {
            groupings.add(List.of(Grouping.REGION));
        }
        if (!centres.isEmpty()) {
            groupings.add(List.of(Grouping.UNIT));
        }
        Map<List<Grouping>, List<NpsItem>> tables =
                measurements.breakdowns(NpsRequest.usual(filter, List.of()), groupings, viewer);
        Map<Grouping, List<NpsItem>> others = new HashMap<>();
        besides.forEach(grouping -> others.put(grouping, table(tables, grouping)));
        return new Read(
                units,
                standing(table(tables).getFirst()),
                rows(regions, units, Grouping.REGION, tables),
                twoOrMore(rows(centres, units, Grouping.UNIT, tables)),
                others);
    }

    static Home.Standing standing(NpsItem item) {
        return new Home.Standing(item.figure(), item.response());
    }

    /** Those that get a row, if they are active or have answers. */
    private static List<UnitView> regions(List<UnitView> units, Optional<UnitRef> chosen, Viewer.Staff viewer) {
        return viewer.role() == Role.HQ && chosen.isEmpty()
                ? units.stream().filter(unit -> unit.kind() == UnitKind.REGION).toList()
                : List.of();
    }

    /** Those that get a row, if they are active or have answers. */
    private static List<UnitView> centres(List<UnitView> units, Optional<UnitRef> chosen) {
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRE)
                .filter(unit -> chosen.isEmpty() || chosen.get().equals(unit.parentRef()))
                .toList();
    }

    private static List<Home.Row> rows(
            List<UnitView> shown, List<UnitView> units, Grouping grouping, Map<List<Grouping>, List<NpsItem>> tables) {
        Map<UnitRef, UnitView> all = new HashMap<>();
        units.forEach(unit -> all.put(unit.ref(), unit));
        Map<String, Home.Standing> standings = new HashMap<>();
        for (NpsItem item : table(tables, grouping)) {
            standings.put(item.group().getOrDefault(grouping, ""), standing(item));
        }
        return shown.stream()
                .filter(unit ->
                        unit.active() || standings.containsKey(unit.ref().value()))
                .map(unit -> new Home.Row(
                        unit,
                        unit.parentRef() == null ? null : all.get(unit.parentRef()),
                        standings.getOrDefault(unit.ref().value(), NOTHING)))
                .toList();
    }

    /** One centre alone says what the figure above says. */
    private static List<Home.Row> twoOrMore(List<Home.Row> rows) {
        return rows.size() < 2 ? List.of() : rows;
    }

    private static List<NpsItem> table(Map<List<Grouping>, List<NpsItem>> tables, Grouping... groupBy) {
        return tables.getOrDefault(List.of(groupBy), List.of());
    }
}
