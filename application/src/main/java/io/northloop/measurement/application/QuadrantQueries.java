package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.model.QuadrantCuts;
import io.northloop.measurement.port.QuadrantCutsRegister;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** NPS × customer satisfaction index of those who answered CSI surveys, for who sees the whole company (method §6). */
@Component
@Transactional(readOnly = true)
public class QuadrantQueries {

    private static final Set<Grouping> ALLOWED = Set.of(Grouping.UNIT, Grouping.REGION, Grouping.QUARTER);

    private final CsiBreakdown breakdown;
    private final QuadrantPoints points;
    private final Regions regions;
    private final KnownFilters known;
    private final QuadrantCutsRegister register;

    QuadrantQueries(
            CsiBreakdown breakdown,
            QuadrantPoints points,
            Regions regions,
            KnownFilters known,
            QuadrantCutsRegister register) {
        this.breakdown = breakdown;
        this.points = points;
        this.regions = regions;
        this.known = known;
        this.register = register;
    }

    /**
     * By group, in the order of the groups.
     *
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company; NOT_FOUND for an unknown unit or
     *     survey; REFUSED for other groupings than unit, region and quarter
     */
    public PlacedPoints points(CsiQueries.Request request, Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
        if (!ALLOWED.containsAll(request.groupBy())
                || request.filter().segment().isPresent()) {
            throw DomainError.refused("quadrant-groupings");
        }
        known.require(request.filter(), viewer);
        Map<String, String> regionOf = request.groupBy().contains(Grouping.REGION) ? regions.byUnit() : Map.of();
        QuadrantCuts cuts = register.current();
        List<QuadrantPoint> found = new ArrayList<>();
        breakdown
                .sums(request.filter(), request.filter().unit().map(regions::within), request.groupBy(), regionOf)
                .forEach((group, answers) ->
                        found.add(points.of(request.groupBy(), group, answers, request.confidence(), cuts.quadrant())));
        return new PlacedPoints(cuts, found);
    }
}
