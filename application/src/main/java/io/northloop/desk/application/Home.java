package io.northloop.desk.application;

import io.northloop.followup.CaseCounts;
import io.northloop.improvement.TaskCounts;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff with figures sees first.
 *
 * @param elsewhere a kind of survey that has answers, where this view has none
 * @param standing where the unit, or everything they may see, stands in the period
 * @param satisfaction stands beside the figure; empty where there is none, and beside employees' answers
 * @param trend month by month, without gaps
 * @param factors that bear on the trend, by their first day
 * @param regions one row per region; empty for whoever has one at most
 * @param centres one row per centre
 * @param change the last three full months against the three before; empty when one of the two may not be shown
 * @param selectable units to filter by: those the viewer may see
 */
public record Home(
        State state,
        Optional<SurveyKind> elsewhere,
        HomePeriod.Days days,
        Standing standing,
        Optional<Satisfaction> satisfaction,
        List<Month> trend,
        List<FactorView> factors,
        List<Row> regions,
        List<Row> centres,
        Optional<NpsComparison> change,
        CaseCounts.Counts cases,
        TaskCounts.Counts tasks,
        List<UnitView> selectable) {

    public Home {
        trend = List.copyOf(trend);
        factors = List.copyOf(factors);
        regions = List.copyOf(regions);
        centres = List.copyOf(centres);
        selectable = List.copyOf(selectable);
    }

    /** What there is to look at. */
    public enum State {
        /** No answer was ever counted. */
        FIRST_START,
        /** There are answers, but none that the filter lets through. */
        NOTHING_FOUND,
        FIGURES
    }

    /**
     * A figure and how many were asked.
     *
     * @param response {@code null} where nobody was invited
     */
    public record Standing(NpsFigure figure, NpsItem.@Nullable Response response) {}

    /**
     * The satisfaction index of the last quarter that was over when the period ended.
     *
     * @param figure empty where nobody answered
     */
    public record Satisfaction(Quarter quarter, Optional<CsiFigure> figure) {}

    /** A month's figure. */
    public record Month(YearMonth month, NpsFigure figure) {}

    /**
     * A unit's figure.
     *
     * @param region the region that a centre belongs to; {@code null} for a region
     */
    public record Row(UnitView unit, @Nullable UnitView region, Standing standing) {}
}
