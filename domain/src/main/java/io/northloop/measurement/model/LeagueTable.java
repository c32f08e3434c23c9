package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Display;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Centres side by side, raw and shrunk (statistics, League tables). A rank is given only where it is certain: where every
 * other centre's interval lies wholly above or wholly below.
 */
public final class LeagueTable {

    private LeagueTable() {}

    /**
     * @param <U> what names a centre
     * @param raw answers as they are
     * @param shrunk expected NPS after leaning on the peers, in points
     * @param low lower end of its interval, clipped to ±100
     * @param high upper end of its interval, clipped to ±100
     * @param rank 1 is best; empty where intervals overlap or there are fewer than 30 answers
     */
    public record Row<U>(U unit, NpsCounts raw, double shrunk, double low, double high, Optional<Integer> rank) {}

    /** @return best first; those with too few answers for a figure are left out, those with too few for a rank have none */
    public static <U> List<Row<U>> of(Map<U, NpsCounts> centres, Confidence confidence) {
        CentreShrinkage shrinkage = CentreShrinkage.of(List.copyOf(centres.values()));
        List<Row<U>> rows = new ArrayList<>();
        centres.forEach((unit, counts) -> {
            if (Display.of(counts.n()) != Display.HIDDEN) {
                rows.add(row(unit, counts, shrinkage.posterior(counts), confidence));
            }
        });
        List<Row<U>> ranked = rows.stream().filter(LeagueTable::mayBeRanked).toList();
        return rows.stream()
                .map(row -> mayBeRanked(row) ? ranked(row, ranked) : row)
                .sorted(Comparator.<Row<U>>comparingDouble(Row::shrunk).reversed())
                .toList();
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
