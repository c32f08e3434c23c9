package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.LeagueTable;
import io.northloop.measurement.model.NpsCounts;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Tally;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Centres or regions in order of their NPS, for HQ and machines that see the whole company: a table of names is no
 * place for the anonymity rule, and managers are not judged by it (method §9).
 */
@Component
@Transactional(readOnly = true)
public class LeagueQueries {

    private static final List<Grouping> BY_UNIT = List.of(Grouping.UNIT);
    private static final List<Grouping> BY_REGION = List.of(Grouping.REGION);

    private final Breakdown breakdown;
    private final AskedAndAnswered asked;
    private final Regions regions;
    private final OrganisationDirectory organisation;
    private final GuardedFigures guarded;
    private final KnownFilters known;

    LeagueQueries(
            Breakdown breakdown,
            AskedAndAnswered asked,
            Regions regions,
            OrganisationDirectory organisation,
            GuardedFigures guarded,
            KnownFilters known) {
        this.breakdown = breakdown;
        this.asked = asked;
        this.regions = regions;
        this.guarded = guarded;
        this.known = known;
        this.organisation = organisation;
    }

    /**
     * What is expected of a unit, and its rank, are among all units of the company: the filter's unit only says which
     * are shown.
     *
     * @param request grouped by unit, by region, or not at all, which is by unit; not weighted
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company; MALFORMED for another grouping;
     *     NOT_FOUND for an unknown unit or survey; REFUSED for employees' answers, which are under the anonymity rule
     *     for everybody
     */
    public League league(NpsRequest request, Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
        refuseOtherGroupings(request);
        if (guarded.ofEmployees(request.filter())) {
            throw DomainError.refused("league-of-employees");
        }
        List<Grouping> groupBy = request.groupBy().equals(BY_REGION) ? BY_REGION : BY_UNIT;
        known.require(request.filter(), viewer);
        // The peers of a unit are all of them, whichever are shown.
        MeasurementFilter everywhere = request.filter().within(Optional.empty());
        Map<String, String> regionOf = groupBy.equals(BY_REGION) ? regions.byUnit() : Map.of();
        Map<List<String>, NpsItem.Response> responses = asked.of(
                        everywhere, Optional.empty(), Set.of(groupBy), regionOf)
                .getOrDefault(groupBy, Map.of());
        List<UnitView> selectable = organisation.units();
        Map<UnitRef, UnitView> units =
                selectable.stream().collect(Collectors.toMap(UnitView::ref, Function.identity()));
        Map<UnitView, Tally> tallies = new LinkedHashMap<>();
        SortedMap<List<String>, Tally> counted = breakdown
                .count(everywhere, Optional.empty(), Set.of(groupBy), regionOf, false)
                .getOrDefault(groupBy, Collections.emptySortedMap());
        counted.forEach((group, tally) -> {
            UnitView unit = units.get(new UnitRef(group.getFirst()));
            if (unit != null) {
                tallies.put(unit, tally);
            }
        });
        Map<UnitView, NpsCounts> counts = new LinkedHashMap<>();
        tallies.forEach((unit, tally) -> counts.put(unit, tally.counts()));
        NpsFigures figures = new NpsFigures(request.confidence(), request.method(), Audience.HQ);
        LeagueTable<UnitView> table = groupBy.equals(BY_REGION)
                ? LeagueTable.ofRegions(counts, request.confidence())
                : LeagueTable.of(counts, request.confidence());
        Predicate<UnitView> wanted = wanted(request.filter(), regionOf);
        List<League.Row> rows = table.rows().stream()
                .filter(row -> wanted.test(row.unit()))
                .map(row -> new League.Row(
                        row.unit(),
                        Optional.ofNullable(row.unit().parentRef()).map(units::get),
                        figures.of(tallies.getOrDefault(row.unit(), Tally.NONE)),
                        row.shrunk(),
                        row.low(),
                        row.high(),
                        row.rank(),
                        responses.get(List.of(row.unit().ref().value()))))
                .toList();
        Set<UnitView> shown = rows.stream().map(League.Row::unit).collect(Collectors.toSet());
        return new League(
                table.concentration(),
                rows,
                counts.keySet().stream()
                        .filter(unit -> wanted.test(unit) && !shown.contains(unit))
                        .sorted(Comparator.comparing(UnitView::name))
                        .toList(),
                selectable);
    }

    /** The units filtered by; of regions, those that they belong to. */
    private Predicate<UnitView> wanted(MeasurementFilter filter, Map<String, String> regionOf) {
        Optional<Set<String>> refs = filter.unit()
                .map(regions::within)
                .map(units -> units.stream()
                        .map(UnitRef::value)
                        .map(unit -> regionOf.getOrDefault(unit, unit))
                        .collect(Collectors.toSet()));
        return unit -> refs.isEmpty() || refs.get().contains(unit.ref().value());
    }

    private static void refuseOtherGroupings(NpsRequest request) {
        List<Grouping> groupBy = request.groupBy();
        Faults faults = new Faults();
        if (!groupBy.isEmpty() && !groupBy.equals(BY_UNIT) && !groupBy.equals(BY_REGION)) {
            faults.add(Fault.at("groupBy", "one-of", "unit, region"));
        }
        faults.require(!request.weighted(), "weighted", "one-of", "false");
        faults.throwIfAny(DomainError.Kind.MALFORMED, "malformed");
    }
}
