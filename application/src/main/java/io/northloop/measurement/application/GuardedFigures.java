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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Figures below HQ, and those of employees' answers for everybody, under the anonymity rule (method §9): months that
 * are over, periods made of whole blocks, groups of at least 5, one filter beside unit and period, and no figure that
 * subtraction from another one would turn into a smaller group. For that, each figure is taken out of the whole table
 * that its viewer could ask for, suppressed as a whole.
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
        Table table = request.filter()
                .unit()
                .filter(unit -> !organisation.centresWithin(unit).equals(List.of(unit)))
                .map(region -> new Table(Optional.of(region), Optional.of(regions.within(region))))
                .orElseGet(() -> new Table(Optional.empty(), Optional.empty()));
        return measure(request, table, regionOf);
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
        List<Grouping> filtered = filtered(request.filter());
        refuseManyFilters(request.groupBy(), filtered);
        refusePartsOfMonths(request);
        Optional<MeasurementFilter> closed = closed(request.filter());
        if (closed.isEmpty()) {
            return request.groupBy().isEmpty()
                    ? List.of(new Measured(List.of(), Tally.NONE, NpsFigure.withheld()))
                    : List.of();
        }
        return select(request, closed.get(), scope, filtered, regionOf);
    }

    private List<Measured> select(
            NpsRequest request,
            MeasurementFilter filter,
            Table scope,
            List<Grouping> filtered,
            Map<String, String> regionOf) {
        Optional<String> oneUnit = filter.unit()
                .filter(unit -> !Optional.of(unit).equals(scope.root()))
                .map(UnitRef::value);
        Set<Grouping> table = new LinkedHashSet<>(request.groupBy());
        oneUnit.ifPresent(unit -> table.add(Grouping.UNIT));
        table.addAll(filtered);
        List<Grouping> dimensions = List.copyOf(table);

        List<Grouping> counted = new ArrayList<>(
                dimensions.stream().filter(grouping -> !grouping.isPeriod()).toList());
        counted.add(Grouping.MONTH);
        ClosedTable closed = ClosedTable.of(
                dimensions,
                filter,
                breakdown
                        .count(history(filter), scope.units(), Set.of(counted), regionOf, request.weighted())
                        .getOrDefault(counted, Collections.emptySortedMap()));

        Map<Grouping, String> picked = new HashMap<>();
        oneUnit.ifPresent(unit -> picked.put(Grouping.UNIT, unit));
        filter.survey().ifPresent(survey -> picked.put(Grouping.SURVEY, survey.value()));
        filter.programme().ifPresent(programme -> picked.put(Grouping.PROGRAMME, programme.value()));
        filter.touchpoint().ifPresent(touchpoint -> picked.put(Grouping.TOUCHPOINT, touchpoint));

        NpsFigures figures = new NpsFigures(request.confidence(), request.method(), Audience.BELOW_HQ);
        List<Measured> measured = new ArrayList<>();
        closed.cells().forEach((cell, tally) -> {
            if (picked.entrySet().stream()
                    .allMatch(
                            pick -> cell.get(dimensions.indexOf(pick.getKey())).equals(pick.getValue()))) {
                NpsFigure figure = closed.hidden().contains(cell) ? NpsFigure.withheld() : figures.of(tally);
                measured.add(new Measured(cell.subList(0, request.groupBy().size()), tally, figure));
            }
        });
        if (measured.isEmpty() && request.groupBy().isEmpty()) {
            measured.add(new Measured(List.of(), Tally.NONE, NpsFigure.withheld()));
        }
        return measured;
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
