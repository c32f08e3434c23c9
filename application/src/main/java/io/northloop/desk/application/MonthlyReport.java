package io.northloop.desk.application;

import io.northloop.alerting.RaisedAlerts;
import io.northloop.followup.CaseOutcomes;
import io.northloop.improvement.PlanProgress;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitView;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a month that is over was like, of transactional answers.
 *
 * @param company its name
 * @param place the unit that it is about: the chosen one or, below HQ, the viewer's own; the whole company when empty
 * @param satisfaction index of the last quarter that was over when the month ended
 * @param changes against the month before and the same month a year before, in that order
 * @param trend the months up to it, without gaps
 * @param factors that bear on the trend, by their first day
 * @param why the change against the month before taken apart; empty where there is none to show, and below HQ
 * @param regions one row per region; empty for whoever has one at most
 * @param centres one row per centre
 * @param touchpoints in the order of the customer's journey
 * @param alerts raised in the month, the latest first; empty below HQ
 * @param selectable units to choose from: those the viewer may see
 */
public record MonthlyReport(
        String company,
        Optional<UnitView> place,
        YearMonth month,
        Instant madeAt,
        Home.Standing standing,
        Home.Satisfaction satisfaction,
        List<Change> changes,
        List<Home.Month> trend,
        List<FactorView> factors,
        Optional<NpsDecomposition> why,
        List<Home.Row> regions,
        List<Home.Row> centres,
        List<Touchpoint> touchpoints,
        CaseOutcomes.Counts cases,
        PlanProgress.Counts plans,
        Optional<List<RaisedAlerts.Mention>> alerts,
        List<UnitView> selectable) {

    public MonthlyReport {
        changes = List.copyOf(changes);
        trend = List.copyOf(trend);
        factors = List.copyOf(factors);
        regions = List.copyOf(regions);
        centres = List.copyOf(centres);
        touchpoints = List.copyOf(touchpoints);
        alerts = alerts.map(List::copyOf);
        selectable = List.copyOf(selectable);
    }

    /** Whether it is known that nobody answered; below HQ nothing and too little look the same. */
    public boolean isEmpty() {
        Long n = standing.figure().n();
        return n != null && n == 0;
    }

    /** @param comparison the month of the report is its first figure */
    public record Change(YearMonth against, NpsComparison comparison) {}

    /**
     * A touchpoint's figure.
     *
     * @param code empty where the answers name none
     * @param touchpoint empty for one that nobody knows any more
     */
    public record Touchpoint(String code, Optional<TouchpointView> touchpoint, Home.Standing standing) {}
}
