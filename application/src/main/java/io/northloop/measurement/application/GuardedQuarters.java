package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.model.AnonymityRule;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/**
 * Figures below HQ that are shown by quarter only, and of quarters that are over: single quarters have no answer in
 * common, so nothing is learned by subtracting periods. The table of all units of the viewer is suppressed as a whole,
 * and what was asked for is taken out of it.
 */
@Component
final class GuardedQuarters {

    private static final Set<Grouping> POSSIBLE = Set.of(Grouping.UNIT, Grouping.REGION, Grouping.QUARTER);

    private final Regions regions;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    GuardedQuarters(Regions regions, OrganisationDirectory organisation, Clock clock) {
        this.regions = regions;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * One cell.
     *
     * @param group its value per grouping asked for
     * @param hidden whether it would single out a few, by itself or by subtraction
     */
    record Cell<T>(List<String> group, T counted, boolean hidden) {}

    /** Counts what is in a filter, of some units, by some groupings, none of them a region or a segment. */
    @FunctionalInterface
    interface Counting<T> {
        SortedMap<List<String>, T> count(MeasurementFilter filter, Set<UnitRef> units, List<Grouping> groupBy);
    }

    /**
     * The cells asked for, in their order.
     *
     * @param n answers in a cell
     * @param refusal code of the sentence that says what may be asked
     * @throws DomainError REFUSED for everything but quarters of units
     */
    <T> List<Cell<T>> of(
            MeasurementFilter filter,
            List<Grouping> groupBy,
            UnitScope.Within scope,
            Counting<T> counting,
            ToLongFunction<T> n,
            String refusal) {
        boolean plain = filter.integrity() == Integrity.ALL
                && filter.segment().isEmpty()
                && filter.survey().isEmpty()
                && filter.programme().isEmpty()
                && filter.touchpoint().isEmpty();
        if (!plain || !POSSIBLE.containsAll(groupBy) || !groupBy.contains(Grouping.QUARTER)) {
            throw DomainError.refused(refusal);
        }
        Optional<MeasurementFilter> closed = closed(filter);
        if (closed.isEmpty()) {
            return List.of();
        }
        boolean byUnit = groupBy.contains(Grouping.UNIT)
                || filter.unit().filter(unit -> !unit.equals(scope.root())).isPresent();
        List<Grouping> table = byUnit ? List.of(Grouping.UNIT, Grouping.QUARTER) : List.of(Grouping.QUARTER);
        SortedMap<List<String>, T> cells = counting.count(closed.get().within(Optional.empty()), scope.units(), table);
        Map<List<String>, Long> counts = new HashMap<>();
        cells.forEach((cell, counted) -> counts.put(cell, n.applyAsLong(counted)));
        Set<List<String>> hidden = AnonymityRule.hidden(counts);
        Optional<Set<UnitRef>> wanted = filter.unit().map(regions::within);
        Map<String, String> regionOf = regions.byUnit();
        List<Cell<T>> asked = new ArrayList<>();
        cells.forEach((cell, counted) -> {
            if (byUnit && wanted.isPresent() && !wanted.get().contains(new UnitRef(cell.getFirst()))) {
                return;
            }
            asked.add(new Cell<>(named(groupBy, cell, scope, regionOf), counted, hidden.contains(cell)));
        });
        return asked;
    }

    private static List<String> named(
            List<Grouping> groupBy, List<String> cell, UnitScope.Within scope, Map<String, String> regionOf) {
        String unit = cell.size() > 1 ? cell.getFirst() : scope.root().value();
        return groupBy.stream()
                .map(grouping -> switch (grouping) {
                    case UNIT -> unit;
                    case REGION -> regionOf.getOrDefault(unit, "");
                    default -> cell.getLast();
                })
                .toList();
    }

    /** Cut to whole quarters that are over; empty when there is none. */
    private Optional<MeasurementFilter> closed(MeasurementFilter filter) {
        LocalDate running = beginOfQuarter(LocalDate.ofInstant(clock.instant(), organisation.companyZone()));
        if (filter.from().filter(day -> !day.isBefore(running)).isPresent()) {
            return Optional.empty();
        }
        LocalDate last = filter.to()
                .filter(day -> day.isBefore(running))
                .map(day -> beginOfQuarter(day.plusDays(1)).minusDays(1))
                .orElse(running.minusDays(1));
        Optional<LocalDate> first = filter.from()
                .map(day -> beginOfQuarter(day).equals(day)
                        ? day
                        : beginOfQuarter(day).plusMonths(3));
        return first.filter(last::isBefore).isPresent()
                ? Optional.empty()
                : Optional.of(filter.between(first, Optional.of(last)));
    }

    private static LocalDate beginOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
