package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Display;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Centres or regions side by side, centres raw and shrunk (statistics, League tables). A rank is given only where it is
 * certain: where every other one's interval lies wholly above or wholly below.
 *
 * @param <U> what names a centre
 * @param concentration how many answers' worth the peers count, α₀; 0 for regions
 * @param rows best first; those with too few answers for a figure are left out, those with too few for a rank have none
 */
public record LeagueTable<U>(double concentration, List<LeagueTable.Row<U>> rows) {

    public LeagueTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param <U> what names a centre
     * @param raw answers as they are
     * @param shrunk expected NPS after leaning on the peers, in points
     * @param low lower end of its interval, clipped to ±100
     * @param high upper end of its interval, clipped to ±100
     * @param rank 1 is best; empty where intervals overlap or there are fewer than 30 answers
     */
    public record Row<U>(U unit, NpsCounts raw, double shrunk, double low, double high, Optional<Integer> rank) {}

    /** Those of all centres, whose answers all count for the shrinkage. */
    public static <U> LeagueTable<U> of(Map<U, NpsCounts> centres, Confidence confidence) {
        CentreShrinkage shrinkage = CentreShrinkage.of(List.copyOf(centres.values()));
        return of(centres, shrinkage.concentration(), shrinkage::posterior, confidence);
    }

    /** Those of all regions, which are large and have few peers, and speak for themselves: nothing is lent to them. */
    public static <U> LeagueTable<U> ofRegions(Map<U, NpsCounts> regions, Confidence confidence) {
        return of(regions, 0, CentrePosterior::ofItself, confidence);
    }

    private static <U> LeagueTable<U> of(
            Map<U, NpsCounts> units,
            double concentration,
            Function<NpsCounts, CentrePosterior> known,
            Confidence confidence) {
        List<Row<U>> rows = new ArrayList<>();
        units.forEach((unit, counts) -> {
            if (Display.of(counts.n()) != Display.HIDDEN) {
                rows.add(row(unit, counts, known.apply(counts), confidence));
            }
        });
        List<Row<U>> ranked = rows.stream().filter(LeagueTable::mayBeRanked).toList();
        return new LeagueTable<>(
                concentration,
                rows.stream()
                        .map(row -> mayBeRanked(row) ? ranked(row, ranked) : row)
                        .sorted(Comparator.<Row<U>>comparingDouble(Row::shrunk).reversed())
                        .toList());
    }

    private static <U> Row<U> row(U unit, NpsCounts counts, CentrePosterior posterior, Confidence confidence) {
        double margin = confidence.z() * posterior.standardDeviation();
        double nps = posterior.nps();
        return new Row<>(
                unit,
                counts,
                nps,
                Math.max(nps - margin, -NpsFigures.LIMIT),
                Math.min(nps + margin, NpsFigures.LIMIT),
                Optional.empty());
    }

    private static boolean mayBeRanked(Row<?> row) {
        return Display.of(row.raw().n()) == Display.FULL;
    }

    private static <U> Row<U> ranked(Row<U> row, List<Row<U>> all) {
        long above = all.stream().filter(other -> other.low() > row.high()).count();
        long below = all.stream().filter(other -> other.high() < row.low()).count();
        boolean certain = above + below + 1 == all.size();
        return new Row<>(
                row.unit(),
                row.raw(),
                row.shrunk(),
                row.low(),
                row.high(),
                certain ? Optional.of((int) above + 1) : Optional.empty());
    }
}
