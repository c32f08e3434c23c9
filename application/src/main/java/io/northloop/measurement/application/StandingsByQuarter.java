package io.northloop.measurement.application;

import io.northloop.measurement.Baseline;
import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiStanding;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.QuarterStandings;
import io.northloop.measurement.ScoreCounts;
import io.northloop.measurement.ZoneCuts;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.CategoryShares;
import io.northloop.measurement.model.CentrePosterior;
import io.northloop.measurement.model.CentreShrinkage;
import io.northloop.measurement.model.NpsCounts;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Quadrant;
import io.northloop.measurement.model.QuadrantCuts;
import io.northloop.measurement.model.Tally;
import io.northloop.measurement.port.QuadrantCutsRegister;
import io.northloop.shared.Quarter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quarters as they are, from the roll-up. */
@Component
@Transactional(readOnly = true)
public class StandingsByQuarter implements QuarterStandings {

    private static final int QUARTERS = 4;
    private static final NpsFigures FIGURES = new NpsFigures(Confidence.P95, IntervalMethod.ADJUSTED_WALD, Audience.HQ);

    private final Breakdown breakdown;
    private final CsiBreakdown csi;
    private final QuadrantPoints points;
    private final Regions regions;
    private final QuadrantCutsRegister cuts;

    StandingsByQuarter(
            Breakdown breakdown, CsiBreakdown csi, QuadrantPoints points, Regions regions, QuadrantCutsRegister cuts) {
        this.breakdown = breakdown;
        this.csi = csi;
        this.points = points;
        this.regions = regions;
        this.cuts = cuts;
    }

    @Override
    public Map<String, Baseline> baselines(Quarter before, Grouping by) {
        Quarter first = before;
        for (int i = 0; i < QUARTERS; i++) {
            first = first.previous();
        }
        Map<String, NpsCounts> counts = new HashMap<>();
        Map<String, Integer> quarters = new HashMap<>();
        count(first, before.previous(), List.of(by, Grouping.QUARTER)).forEach((group, tally) -> {
            counts.merge(group.getFirst(), tally.counts(), NpsCounts::plus);
            quarters.merge(group.getFirst(), 1, Integer::sum);
        });
        CentreShrinkage shrinkage = CentreShrinkage.of(List.copyOf(counts.values()));
        Map<String, Baseline> baselines = new HashMap<>();
        counts.forEach((ref, own) -> {
            CentrePosterior known = by == Grouping.UNIT ? shrinkage.posterior(own) : CentrePosterior.ofItself(own);
            CategoryShares shares = known.shares();
            baselines.put(
                    ref,
                    new Baseline(
                            shares.detractors(),
                            shares.passives(),
                            shares.promoters(),
                            known.standardDeviation(),
                            own.n(),
                            quarters.getOrDefault(ref, 1)));
        });
        return baselines;
    }

    @Override
    public Map<String, NpsFigure> nps(Quarter quarter, Grouping by) {
        Map<String, NpsFigure> figures = new HashMap<>();
        count(quarter, quarter, List.of(by))
                .forEach((group, tally) -> figures.put(group.getFirst(), FIGURES.of(tally)));
        return figures;
    }

    @Override
    public Map<String, CsiStanding> csi(Quarter quarter, Grouping by) {
        QuadrantCuts current = cuts.current();
        Quadrant quadrant = current.quadrant();
        ZoneCuts drawn = new ZoneCuts(quadrant.npsCut(), quadrant.csiCut(), current.version());
        Map<String, CsiStanding> standings = new HashMap<>();
        csi.sums(within(quarter, quarter), Optional.empty(), List.of(by), regions.byUnit())
                .forEach((group, answers) -> {
                    QuadrantPoint point = points.of(List.of(by), group, answers, Confidence.P95, quadrant);
                    standings.put(
                            group.getFirst(),
                            new CsiStanding(point.nps(), point.csi(), point.zone(), point.determined(), drawn));
                });
        standings.remove("");
        return standings;
    }

    @Override
    public NpsFigure figure(ScoreCounts counts) {
        return FIGURES.of(new Tally(counts, Optional.empty()));
    }

    /** Answers that belong nowhere, and so are not watched, are left out. */
    private SortedMap<List<String>, Tally> count(Quarter first, Quarter last, List<Grouping> groupBy) {
        SortedMap<List<String>, Tally> counted = breakdown
                .count(within(first, last), Optional.empty(), Set.of(groupBy), regions.byUnit(), false)
                .getOrDefault(groupBy, new TreeMap<>());
        counted.keySet().removeIf(group -> group.getFirst().isEmpty());
        return counted;
    }

    private static MeasurementFilter within(Quarter first, Quarter last) {
        return MeasurementFilter.EVERYTHING.between(Optional.of(first.firstDay()), Optional.of(last.lastDay()));
    }
}
