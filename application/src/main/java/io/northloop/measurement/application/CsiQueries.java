package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiItem;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.SatisfactionIndices;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.CsiFigures;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer satisfaction index, as its viewer may see it; below HQ by quarter only. */
@Component
@Transactional(readOnly = true)
public class CsiQueries implements SatisfactionIndices {

    private final CsiBreakdown breakdown;
    private final GuardedQuarters quarters;
    private final BySegment segments;
    private final Regions regions;
    private final KnownFilters known;

    CsiQueries(
            CsiBreakdown breakdown, GuardedQuarters quarters, BySegment segments, Regions regions, KnownFilters known) {
        this.breakdown = breakdown;
        this.quarters = quarters;
        this.segments = segments;
        this.regions = regions;
        this.known = known;
    }

    /**
     * How an index is asked for.
     *
     * @param filter its kind is not looked at
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
     * @throws DomainError NOT_FOUND for a unit outside the viewer's scope and for a survey or segment that does not
     *     exist; FORBIDDEN for an administrator, and for everybody confined to units where a segment is asked for;
     *     REFUSED below HQ for everything but quarters of units
     */
    public List<CsiItem> csi(Request request, Viewer viewer) {
        viewer.requireFigures();
        MeasurementFilter filter = request.filter();
        boolean bySegment = request.groupBy().contains(Grouping.SEGMENT);
        if (bySegment || filter.segment().isPresent()) {
            viewer.requireCompanyWide();
        }
        known.require(filter, viewer);
        if (bySegment) {
            return segments.of(
                    filter,
                    request.groupBy(),
                    (each, others) -> everything(new Request(each, others, request.confidence())));
        }
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
        Map<String, String> regionOf = request.groupBy().contains(Grouping.REGION) ? regions.byUnit() : Map.of();
        breakdown
                .sums(request.filter(), request.filter().unit().map(regions::within), request.groupBy(), regionOf)
                .forEach((group, answers) -> items.add(item(
                        request.groupBy(), group, figures.of(answers.model(), answers.tally(), answers.others()))));
        return items;
    }

    private List<CsiItem> guardedQuarters(Request request, UnitScope.Within scope) {
        CsiFigures figures = new CsiFigures(request.confidence(), Audience.BELOW_HQ);
        return quarters
                .of(
                        request.filter(),
                        request.groupBy(),
                        scope,
                        (filter, units, groupBy) -> breakdown.sums(filter, Optional.of(units), groupBy, Map.of()),
                        answers -> answers.tally().index().n(),
                        "csi-by-quarter")
                .stream()
                .map(cell -> item(
                        request.groupBy(),
                        cell.group(),
                        cell.hidden()
                                ? figures.hidden(
                                        cell.counted().model(), cell.counted().tally())
                                : figures.of(
                                        cell.counted().model(), cell.counted().tally(), null)))
                .toList();
    }

    private static CsiItem item(List<Grouping> groupBy, List<String> group, CsiFigure figure) {
        return new CsiItem(Grouping.named(groupBy, group), figure);
    }
}
