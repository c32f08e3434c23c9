package io.northloop.desk.web;

import io.northloop.desk.application.MonthlyReport;
import io.northloop.measurement.NpsComparison;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The month of a report beside an earlier one.
 *
 * @param then the earlier month's figure
 * @param change {@code null} where one of both has no score to show
 */
record ReportChange(
        YearMonth against, FigureView then, @Nullable ChangeView change) {

    static ReportChange of(MonthlyReport.Change change) {
        NpsComparison comparison = change.comparison();
        return new ReportChange(
                change.against(),
                new FigureView(comparison.b(), null),
                comparison.difference() == null ? null : ChangeView.of(comparison));
    }
}
