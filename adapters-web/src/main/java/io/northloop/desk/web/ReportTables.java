package io.northloop.desk.web;

import io.northloop.alerting.RaisedAlerts;
import io.northloop.desk.application.MonthlyReport;
import io.northloop.followup.CaseOutcomes;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of a report as files, those of figures excepted, which the explorer gives. */
@Component
final class ReportTables {

    private final Sentences sentences;
    private final Formats formats;

    ReportTables(Sentences sentences, Formats formats) {
        this.sentences = sentences;
        this.formats = formats;
    }

    /**
     * The table of that name.
     *
     * @throws DomainError NOT_FOUND where there is none, or not for who reads the report
     */
    TableFile of(String table, MonthlyReport report) {
        return switch (table) {
            case "changes" -> changes(report);
            case "cases" -> cases(report);
            case "alerts" ->
                report.alerts().map(alerts -> alerts(report, alerts)).orElseThrow(ReportTables::unknown);
            default -> throw unknown();
        };
    }

    private static DomainError unknown() {
        return DomainError.notFound("report-table-unknown");
    }

    private TableFile changes(MonthlyReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(report.month().toString(), report.standing().figure(), null));
        report.changes()
                .forEach(change -> rows.add(
                        row(change.against().toString(), change.comparison().b(), change.comparison())));
        return new TableFile(
                "nps-changes-" + report.month(),
                sentences.texts(
                        "desk.report.month",
                        "desk.answers",
                        "desk.nps",
                        "measurement.low",
                        "measurement.high",
                        "desk.report.difference",
                        "desk.report.difference-low",
                        "desk.report.difference-high",
                        "desk.report.p"),
                rows);
    }

    private static List<@Nullable Object> row(String month, NpsFigure figure, @Nullable NpsComparison comparison) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(month));
        cells.addAll(FigureCells.of(figure));
        cells.add(comparison == null ? null : comparison.difference());
        cells.addAll(FigureCells.ends(comparison == null ? null : comparison.interval()));
        cells.add(comparison == null ? null : comparison.pValue());
        return cells;
    }

    private TableFile cases(MonthlyReport report) {
        CaseOutcomes.Counts cases = report.cases();
        List<@Nullable Object> row = Arrays.asList(
                report.month().toString(),
                cases.opened(),
                cases.inTime(),
                cases.breached(),
                cases.breachShare(),
                cases.open());
        return new TableFile(
                "cases-" + report.month(),
                sentences.texts(
                        "desk.report.month",
                        "desk.report.cases.opened",
                        "desk.report.cases.in-time",
                        "desk.report.cases.breached",
                        "desk.report.cases.breach-share",
                        "desk.report.cases.open"),
                List.of(row));
    }

    private TableFile alerts(MonthlyReport report, List<RaisedAlerts.Mention> alerts) {
        return new TableFile(
                "alerts-" + report.month(),
                sentences.texts(
                        "desk.report.alerts.raised",
                        "desk.report.alerts.severity",
                        "desk.report.alerts.rule",
                        "desk.report.alerts.about",
                        "desk.report.alerts.state",
                        "desk.report.alerts.ended",
                        "desk.report.alerts.by"),
                alerts.stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(RaisedAlerts.Mention alert) {
        return Arrays.asList(
                formats.moment(alert.raisedAt()),
                sentences.text("alerting.severity." + alert.severity()),
                sentences.text("alerting.rule." + alert.rule()),
                sentences.text("alerting.subject." + alert.subject().kind(), alert.name()),
                sentences.text("desk.report.alerts.state." + alert.state()),
                alert.endedAt() == null ? null : formats.moment(alert.endedAt()),
                alert.acknowledgedBy().orElse(null));
    }
}
