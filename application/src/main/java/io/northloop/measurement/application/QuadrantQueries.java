package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.CsiFigures;
import io.northloop.measurement.model.CsiTally;
import io.northloop.measurement.model.ErrorEllipse;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Quadrant;
import io.northloop.measurement.model.Tally;
import io.northloop.shared.DomainError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** NPS × customer satisfaction index of those who answered CSI surveys, for who sees the whole company (method §6). */
@Component
@Transactional(readOnly = true)
public class QuadrantQueries {

    private static final Set<Grouping> ALLOWED = Set.of(Grouping.UNIT, Grouping.REGION, Grouping.QUARTER);

    private final CsiBreakdown breakdown;
    private final Regions regions;

    QuadrantQueries(CsiBreakdown breakdown, Regions regions) {
        this.breakdown = breakdown;
        this.regions = regions;
    }

    /**
     * By group, in the order of the groups.
     *
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company; REFUSED for other groupings than
     *     unit, region and quarter
     */
    public List<QuadrantPoint> points(CsiQueries.Request request, Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
        if (!ALLOWED.containsAll(request.groupBy())
                || request.filter().segment().isPresent()) {
            throw DomainError.refused("quadrant-groupings");
        }
        Map<String, String> regionOf = request.groupBy().contains(Grouping.REGION) ? regions.byUnit() : Map.of();
        List<QuadrantPoint> points = new ArrayList<>();
        breakdown
                .sums(request.filter(), request.filter().unit().map(regions::within), request.groupBy(), regionOf)
                .forEach((group, answers) -> points.add(point(request, group, answers)));
        return points;
    }

    private QuadrantPoint point(CsiQueries.Request request, List<String> group, ByNewestModel answers) {
        CsiTally tally = answers.tally();
        Tally scored = new Tally(tally.scores(), Optional.empty());
        CsiFigure csi = new CsiFigures(request.confidence(), Audience.HQ).of(answers.model(), tally, answers.others());
        NpsFigure nps = new NpsFigures(request.confidence(), IntervalMethod.ADJUSTED_WALD, Audience.HQ).of(scored);
        Interval npsInterval = nps.interval();
        MeanInterval csiInterval = csi.interval();
        BigDecimal npsRounded = nps.npsRounded();
        BigDecimal csiRounded = csi.indexRounded();
        Map<Grouping, String> named = Grouping.named(request.groupBy(), group);
        if (npsRounded == null || csiRounded == null || npsInterval == null || csiInterval == null) {
            return new QuadrantPoint(named, nps, csi, null, false, null);
        }
        return new QuadrantPoint(
                named,
                nps,
                csi,
                Quadrant.USUAL.zone(npsRounded, csiRounded),
                Quadrant.USUAL.isDetermined(npsInterval, csiInterval),
                ellipse(tally, scored, request.confidence()));
    }

    private static @Nullable ErrorEllipse ellipse(CsiTally tally, Tally scored, Confidence confidence) {
        Double errorOfIndex = tally.index().standardError().orElse(null);
        Double covariance = tally.pairs().covarianceOfMeans().orElse(null);
        if (errorOfIndex == null || covariance == null) {
            return null;
        }
        double errorOfNps = scored.counts().standardError();
        return ErrorEllipse.of(errorOfIndex * errorOfIndex, errorOfNps * errorOfNps, covariance, confidence);
    }
}
