package io.northloop.measurement.application;

import io.northloop.access.Role;
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
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyDirectory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
    private final SurveyDirectory surveys;

    QuadrantQueries(CsiBreakdown breakdown, Regions regions, SurveyDirectory surveys) {
        this.breakdown = breakdown;
        this.regions = regions;
        this.surveys = surveys;
    }

    /**
     * By group, in the order of the groups.
     *
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company; REFUSED for other groupings than
     *     unit, region and quarter
     */
    public List<QuadrantPoint> points(CsiQueries.Request request, Viewer viewer) {
        viewer.requireCompanyWide();
        if (viewer instanceof Viewer.Staff staff && staff.role() == Role.ADMINISTRATOR) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "figures-not-for-role");
        }
        if (!ALLOWED.containsAll(request.groupBy())
                || request.filter().segment().isPresent()) {
            throw DomainError.refused("quadrant-groupings");
        }
        Map<String, String> regionOf = request.groupBy().contains(Grouping.REGION) ? regions.byUnit() : Map.of();
        List<QuadrantPoint> points = new ArrayList<>();
        breakdown
                .sums(request.filter(), request.filter().unit().map(regions::within), request.groupBy(), regionOf)
                .forEach((group, byModel) -> points.add(point(request, group, byModel)));
        return points;
    }

    private QuadrantPoint point(CsiQueries.Request request, List<String> group, SortedMap<Integer, CsiTally> byModel) {
        int newest = byModel.lastKey();
        CsiTally tally = Objects.requireNonNull(byModel.get(newest));
        CsiModel model = surveys.csiModel(newest).orElseThrow(() -> new IllegalStateException("no model " + newest));
        Tally scored = new Tally(tally.scores(), Optional.empty());
        long others = byModel.headMap(newest).values().stream()
                .mapToLong(other -> other.index().n())
                .sum();
        CsiFigure csi = new CsiFigures(request.confidence(), Audience.HQ).of(model, tally, others);
        NpsFigure nps = new NpsFigures(request.confidence(), IntervalMethod.ADJUSTED_WALD, Audience.HQ).of(scored);
        Interval npsInterval = nps.interval();
        MeanInterval csiInterval = csi.interval();
        BigDecimal npsRounded = nps.npsRounded();
        BigDecimal csiRounded = csi.indexRounded();
        Map<Grouping, String> named = new LinkedHashMap<>();
        for (int place = 0; place < request.groupBy().size(); place++) {
            named.put(request.groupBy().get(place), group.get(place));
        }
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
