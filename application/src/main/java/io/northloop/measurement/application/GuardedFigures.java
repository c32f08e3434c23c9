package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Tally;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Figures below HQ, and those of employees' answers for everybody, under the anonymity rule (method §9): months that
 * are over, periods made of whole blocks, groups of at least 5, one filter beside unit and period, and no figure that
 * subtraction from another one would turn into a smaller group. For that, each figure is taken out of the whole table
 * that its viewer could ask for, suppressed as a whole: of the company regions first, each hidden one with its units,
 * and then the units within the others.
 */
@Component
final class GuardedFigures {

    private final Breakdown breakdown;
    private final OrganisationDirectory organisation;
    private final Regions regions;
    private final SurveyDirectory surveys;
    private final Clock clock;

    GuardedFigures(
            Breakdown breakdown,
            OrganisationDirectory organisation,
            Regions regions,
            SurveyDirectory surveys,
            Clock clock) {
        this.breakdown = breakdown;
        this.organisation = organisation;
        this.regions = regions;
        this.surveys = surveys;
        this.clock = clock;
    }

    /**
     * The figures asked for.
     *
     * @param regionOf the region of each unit, by ref; not looked at where nothing is grouped by region
     * @throws DomainError REFUSED when the breakdown would single out respondents by its form alone
     */
    List<Measured> measure(NpsRequest request, UnitScope.Within scope, Map<String, String> regionOf) {
        return measure(request, new Table(Optional.of(scope.root()), Optional.of(scope.units())), regionOf);
    }

    /**
     * The figures of employees' answers, for whoever may see the whole company.
     *
     * @throws DomainError as for those below HQ
     */
    List<Measured> measureEmployees(NpsRequest request, Map<String, String> regionOf) {
        return measure(request, new Table(Optional.empty(), Optional.empty()), regionOf);
    }

    /** Whether these are answers of employees, of which nobody sees small groups; no segment of customers has any. */
    boolean ofEmployees(MeasurementFilter filter) {
        return filter.segment().isEmpty()
                && kind(filter).filter(SurveyKind.EMPLOYEE::equals).isPresent();
    }

    /**
     * What a figure is taken out of.
     *
     * @param root the unit that the table is of; the company when empty
     * @param units those in it; all when empty
     */
    private record Table(Optional<UnitRef> root, Optional<Set<UnitRef>> units) {}

    private List<Measured> measure(NpsRequest request, Table scope, Map<String, String> regionOf) {
        refuseManyFilters(request.groupBy(), filtered(request.filter()));
        refusePartsOfMonths(request);
        Optional<MeasurementFilter> closed = closed(request.filter());
        if (closed.isEmpty()) {
            return request.groupBy().isEmpty()
                    ? List.of(new Measured(List.of(), Tally.NONE, NpsFigure.withheld()))
                    : List.of();
        }
        return select(request, closed.get(), scope, regionOf);
    }

    private List<Measured> select(
            NpsRequest request, MeasurementFilter filter, Table scope, Map<String, String> regionOf) {
        Map<Grouping, String> place = filter.unit()
                .filter(unit -> !Optional.of(unit).equals(scope.root()))
                .map(unit -> Map.of(isRegion(unit) ? Grouping.REGION : Grouping.UNIT, unit.value()))
                .orElse(Map.of());
        AskedCells asked =
                AskedCells.of(request.groupBy(), filter, place, scope.root().isEmpty());
        ClosedTable closed = closed(asked, filter, request.weighted(), scope.units(), regionOf);
        NpsFigures figures = new NpsFigures(request.confidence(), request.method(), Audience.BELOW_HQ);
        SortedMap<List<String>, Measured> measured = new TreeMap<>(Breakdown.BY_GROUP);
        closed.cells().forEach((cell, tally) -> {
            if (asked.isAsked(cell)) {
                NpsFigure figure = closed.hidden().contains(cell) ? NpsFigure.withheld() : figures.of(tally);
                measured.put(asked.group(cell), new Measured(asked.group(cell), tally, figure));
            }
        });
        return measured.isEmpty() && request.groupBy().isEmpty()
                ? List.of(new Measured(List.of(), Tally.NONE, NpsFigure.withheld()))
                : List.copyOf(measured.values());
    }

    private ClosedTable closed(
            AskedCells asked,
            MeasurementFilter filter,
            boolean weighted,
            Optional<Set<UnitRef>> units,
            Map<String, String> regionOf) {
        List<Grouping> counted = AskedCells.byMonth(asked.dimensions());
        List<Grouping> ofRegions = AskedCells.byMonth(asked.withoutUnits());
        boolean byRegion = asked.dimensions().contains(Grouping.REGION);
        Map<List<Grouping>, SortedMap<List<String>, Tally>> months = breakdown.count(
                history(filter),
                units,
                asked.isNested() ? Set.of(counted, ofRegions) : Set.of(counted),
                byRegion && regionOf.isEmpty() ? regions.byUnit() : regionOf,
                weighted);
        Set<List<String>> hiddenRegions = asked.isNested()
                ? ClosedTable.of(asked.withoutUnits(), filter, table(months, ofRegions), _ -> false)
                        .hidden()
                : Set.of();
        return ClosedTable.of(
                asked.dimensions(),
                filter,
                table(months, counted),
                cell -> asked.isNested() && hiddenRegions.contains(asked.ofRegion(cell)));
    }

    private static SortedMap<List<String>, Tally> table(
            Map<List<Grouping>, SortedMap<List<String>, Tally>> months, List<Grouping> counted) {
        return months.getOrDefault(counted, Collections.emptySortedMap());
    }

    private boolean isRegion(UnitRef unit) {
        return !organisation.centresWithin(unit).equals(List.of(unit));
    }

    /**
     * The same from the first answer on, without what picks one row of the table; the kind stays, because kinds are
     * never pooled.
     */
    private MeasurementFilter history(MeasurementFilter filter) {
        return new MeasurementFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                filter.to(),
                kind(filter));
    }

    private Optional<SurveyKind> kind(MeasurementFilter filter) {
        return filter.kind().isPresent() ? filter.kind() : filter.survey().flatMap(surveys::kind);
    }

    private static List<Grouping> filtered(MeasurementFilter filter) {
        List<Grouping> filtered = new ArrayList<>();
        filter.survey().ifPresent(survey -> filtered.add(Grouping.SURVEY));
        filter.programme().ifPresent(programme -> filtered.add(Grouping.PROGRAMME));
        filter.touchpoint().ifPresent(touchpoint -> filtered.add(Grouping.TOUCHPOINT));
        return filtered;
    }

    private static void refuseManyFilters(List<Grouping> groupBy, List<Grouping> filtered) {
        Set<Grouping> properties = new LinkedHashSet<>(filtered);
        groupBy.stream()
                .filter(grouping -> !grouping.isPeriod() && !grouping.isPlace())
                .forEach(properties::add);
        if (properties.size() > 1) {
            throw DomainError.refused("anonymity-one-filter");
        }
    }

    /** Two periods that differ by a day would tell that day's answers; months are the finest step. */
    private void refusePartsOfMonths(NpsRequest request) {
        MeasurementFilter filter = request.filter();
        boolean fromInside =
                filter.from().filter(day -> day.getDayOfMonth() != 1).isPresent();
        boolean toInside = filter.to()
                .filter(day -> day.getDayOfMonth() != day.lengthOfMonth())
                .filter(day -> !day.isAfter(lastClosedDay()))
                .isPresent();
        if (fromInside
                || toInside
                || request.groupBy().contains(Grouping.DAY)
                || request.groupBy().contains(Grouping.WEEK)) {
            throw DomainError.refused("anonymity-whole-months");
        }
    }

    /** Cut at the end of the last month that is over; empty when nothing of the period is over. */
    Optional<MeasurementFilter> closed(MeasurementFilter filter) {
        LocalDate end = lastClosedDay();
        LocalDate last = filter.to().filter(day -> day.isBefore(end)).orElse(end);
        return filter.from().filter(last::isBefore).isPresent()
                ? Optional.empty()
                : Optional.of(filter.between(filter.from(), Optional.of(last)));
    }

    private LocalDate lastClosedDay() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), organisation.companyZone()))
                .minusMonths(1)
                .atEndOfMonth();
    }
}
