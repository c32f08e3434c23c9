package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiItem;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.SatisfactionIndices;
import io.northloop.measurement.model.AnonymityRule;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.CsiFigures;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer satisfaction index, as its viewer may see it. Below HQ it is shown by quarter only, and of quarters that are
 * over: single quarters have no answer in common, so nothing is learned by subtracting periods.
 */
@Component
@Transactional(readOnly = true)
public class CsiQueries implements SatisfactionIndices {

    private static final Set<Grouping> BELOW_HQ = Set.of(Grouping.UNIT, Grouping.REGION, Grouping.QUARTER);

    private final CsiBreakdown breakdown;
    private final GuardedFigures guarded;
    private final Regions regions;
    private final OrganisationDirectory organisation;

    CsiQueries(CsiBreakdown breakdown, GuardedFigures guarded, Regions regions, OrganisationDirectory organisation) {
        this.breakdown = breakdown;
        this.guarded = guarded;
        this.regions = regions;
        this.organisation = organisation;
    }

    /**
     * How an index is asked for.
     *
     * @param filter without segment; its kind is not looked at
     * @param groupBy breakdown, in the order of the answer's groups; empty for one figure
     */
    public record Request(MeasurementFilter filter, List<Grouping> groupBy, Confidence confidence) {

        public Request {
            groupBy = List.copyOf(groupBy);
        }
    }

    /**
     * By group, in the order of the groups; nothing where there is no answer.
     *
     * @throws DomainError NOT_FOUND for a unit outside the viewer's scope; FORBIDDEN for an administrator; REFUSED for
     *     segments, and below HQ for everything but quarters of units
     */
    public List<CsiItem> csi(Request request, Viewer viewer) {
        viewer.requireFigures();
        MeasurementFilter filter = request.filter();
        if (filter.segment().isPresent() || request.groupBy().contains(Grouping.SEGMENT)) {
            throw DomainError.refused("csi-without-segments");
        }
        filter.unit().ifPresent(unit -> {
            if (!viewer.covers(unit) || organisation.unit(unit).isEmpty()) {
                throw DomainError.notFound("unit-not-found", unit.value());
            }
        });
        return switch (viewer.scope()) {
            case UnitScope.Everything() -> everything(request);
            case UnitScope.Within within -> guardedQuarters(request, within);
        };
    }

    /**
     * {@inheritDoc}
     *
     * @throws DomainError as for {@link #csi}
     */
    @Override
    public Optional<CsiFigure> index(Quarter quarter, Optional<UnitRef> unit, Viewer viewer) {
        MeasurementFilter filter = MeasurementFilter.EVERYTHING
                .within(unit)
                .between(Optional.of(quarter.firstDay()), Optional.of(quarter.lastDay()));
        return csi(new Request(filter, List.of(Grouping.QUARTER), Confidence.P95), viewer).stream()
                .findFirst()
                .map(CsiItem::figure);
    }

    private List<CsiItem> everything(Request request) {
        CsiFigures figures = new CsiFigures(request.confidence(), Audience.HQ);
        List<CsiItem> items = new ArrayList<>();
        sums(request, request.filter(), request.filter().unit().map(regions::within), request.groupBy())
                .forEach((group, answers) -> items.add(item(
                        request.groupBy(), group, figures.of(answers.model(), answers.tally(), answers.others()))));
        return items;
    }

    /** The table of all units of the viewer is suppressed as a whole; what was asked for is taken out of it. */
    private List<CsiItem> guardedQuarters(Request request, UnitScope.Within scope) {
        boolean plain = request.filter().integrity() == Integrity.ALL
                && request.filter().survey().isEmpty()
                && request.filter().programme().isEmpty()
                && request.filter().touchpoint().isEmpty();
        if (!plain
                || !BELOW_HQ.containsAll(request.groupBy())
                || !request.groupBy().contains(Grouping.QUARTER)) {
            throw DomainError.refused("csi-by-quarter");
        }
        Optional<MeasurementFilter> closed = guarded.closedQuarters(request.filter());
        if (closed.isEmpty()) {
            return List.of();
        }
        boolean byUnit = request.groupBy().contains(Grouping.UNIT)
                || request.filter()
                        .unit()
                        .filter(unit -> !unit.equals(scope.root()))
                        .isPresent();
        List<Grouping> table = byUnit ? List.of(Grouping.UNIT, Grouping.QUARTER) : List.of(Grouping.QUARTER);
        SortedMap<List<String>, ByNewestModel> cells =
                sums(request, closed.get().within(Optional.empty()), Optional.of(scope.units()), table);
        Map<List<String>, Long> counts = new HashMap<>();
        cells.forEach(
                (cell, answers) -> counts.put(cell, answers.tally().index().n()));
        Set<List<String>> hidden = AnonymityRule.hidden(counts);
        CsiFigures figures = new CsiFigures(request.confidence(), Audience.BELOW_HQ);
        Optional<Set<UnitRef>> wanted = request.filter().unit().map(regions::within);
        Map<String, String> regionOf = regions.byUnit();
        List<CsiItem> items = new ArrayList<>();
        cells.forEach((cell, answers) -> {
            if (byUnit && wanted.isPresent() && !wanted.get().contains(new UnitRef(cell.getFirst()))) {
                return;
            }
            items.add(item(
                    request.groupBy(),
                    named(request.groupBy(), cell, scope, regionOf),
                    hidden.contains(cell)
                            ? figures.hidden(answers.model(), answers.tally())
                            : figures.of(answers.model(), answers.tally(), 0)));
        });
        return items;
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

    private SortedMap<List<String>, ByNewestModel> sums(
            Request request, MeasurementFilter filter, Optional<Set<UnitRef>> units, List<Grouping> groupBy) {
        return breakdown.sums(
                filter, units, groupBy, request.groupBy().contains(Grouping.REGION) ? regions.byUnit() : Map.of());
    }

    private static CsiItem item(List<Grouping> groupBy, List<String> group, CsiFigure figure) {
        return new CsiItem(Grouping.named(groupBy, group), figure);
    }
}
