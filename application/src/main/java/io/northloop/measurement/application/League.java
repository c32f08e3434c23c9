package io.northloop.measurement.application;

import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.organisation.UnitView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Units side by side (statistics, League tables).
 *
 * @param concentration α₀: as many answers of its peers are lent to each centre, 0.1 … 1000; 0 for regions, which
 *     speak for themselves
 * @param rows best first
 * @param tooFew units with fewer than 10 answers, by name, which have no figure
 * @param selectable units to filter by; regions first, each followed by its centres
 */
public record League(double concentration, List<Row> rows, List<UnitView> tooFew, List<UnitView> selectable) {

    public League {
        rows = List.copyOf(rows);
        tooFew = List.copyOf(tooFew);
        selectable = List.copyOf(selectable);
    }

    /**
     * One unit.
     *
     * @param region that the unit belongs to; empty for a region
     * @param figure of its own answers
     * @param shrunk expected NPS after leaning on its peers, in points
     * @param low lower end of the shrunk figure's interval, clipped to ±100
     * @param high upper end of the shrunk figure's interval, clipped to ±100
     * @param rank among all centres or regions of the company, 1 is best; empty where intervals overlap or there are
     *     fewer than 30 answers
     * @param response how many were asked and answered; {@code null} where nobody was invited
     */
    public record Row(
            UnitView unit,
            Optional<UnitView> region,
            NpsFigure figure,
            double shrunk,
            double low,
            double high,
            Optional<Integer> rank,
            NpsItem.@Nullable Response response) {}
}
