package io.northloop.measurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an NPS changed from one period to another: groups themselves changed (rate), or answers come from other groups
 * than before (mix).
 *
 * @param by what the groups are: unit, region or touchpoint
 * @param comparison of both periods, {@code a} the later one, so that its difference is the change
 * @param rows by group; those of groups with fewer than 10 answers in one of the periods are one row together, the last
 * @param rate points of the change by all groups' own changes
 * @param mix points of the change by all shifts between groups; both sum to the change
 */
public record NpsDecomposition(
        Grouping by, NpsComparison comparison, List<NpsDecomposition.Row> rows, double rate, double mix) {

    public NpsDecomposition {
        rows = List.copyOf(rows);
    }

    /**
     * @param group its value; {@code null} for the small groups together
     * @param shareBefore of all answers, 0 … 1
     * @param shareAfter of all answers, 0 … 1
     * @param rate points of the change that the group's own NPS accounts for
     * @param mix points of the change that its share of all answers accounts for
     */
    public record Row(
            @Nullable String group,
            NpsFigure before,
            NpsFigure after,
            double shareBefore,
            double shareAfter,
            double rate,
            double mix) {

        /** What the group accounts for altogether, in points. */
        public double together() {
            return rate + mix;
        }
    }
}
