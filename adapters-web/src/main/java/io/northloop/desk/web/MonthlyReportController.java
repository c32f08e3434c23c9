package io.northloop.desk.web;

import io.northloop.access.Viewer;
import io.northloop.desk.application.MonthlyReport;
import io.northloop.desk.application.MonthlyReportQueries;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.TrendChart;
import io.northloop.shared.web.TrendPicture;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A month on a few sheets of paper: figures, why they changed, what was done. */
@Controller
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER')")
class MonthlyReportController {

    static final String PATH = "/monthly-report";

    private static final String ANSWERS = "/answers";

    private final MonthlyReportQueries queries;
    private final ReportNames names;
    private final ReportTables tables;
    private final TrendView trends;
    private final Doors doors;
    private final Formats formats;

    MonthlyReportController(
            MonthlyReportQueries queries,
            ReportNames names,
            ReportTables tables,
            TrendView trends,
            Doors doors,
            Formats formats) {
        this.queries = queries;
        this.names = names;
        this.tables = tables;
        this.trends = trends;
        this.doors = doors;
        this.formats = formats;
    }

    @GetMapping(PATH)
    String report(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String unit,
            Viewer.Staff staff,
            Model model) {
        YearMonth last = queries.lastFullMonth();
        ReportFilter filter = ReportFilter.of(last, month, unit);
        MonthlyReport report = queries.report(filter.question(), staff);
        TrendChart trend = trends.of(report.trend(), report.factors());
        TableOrder order = TableOrder.parse(null);
        model.addAttribute("filter", filter);
        model.addAttribute("name", formats.month(filter.month()));
        model.addAttribute("about", report.company() + " · " + names.place(report));
        model.addAttribute("months", filter.offered(last, formats::month));
        model.addAttribute("usualMonth", last);
        model.addAttribute("units", UnitOptions.of(report.selectable()));
        model.addAttribute(
                "next", filter.month().isBefore(last) ? filter.month().plusMonths(1) : null);
        model.addAttribute("report", report);
        model.addAttribute("hq", staff.isHq());
        model.addAttribute("canReadAnswers", doors.isOpen(ANSWERS, staff.role()));
        model.addAttribute("answersFrom", filter.from());
        model.addAttribute("answersTo", filter.to());
        model.addAttribute("standing", FigureView.of(report.standing()));
        model.addAttribute("satisfaction", report.satisfaction().figure().orElse(null));
        model.addAttribute(
                "changes", report.changes().stream().map(ReportChange::of).toList());
        model.addAttribute("trend", trend);
        model.addAttribute("picture", TrendPicture.of(trend));
        model.addAttribute("regions", UnitRow.sorted(report.regions(), order));
        model.addAttribute("centres", UnitRow.sorted(report.centres(), order));
        model.addAttribute("touchpoints", names.touchpoints(report));
        model.addAttribute("why", report.why().orElse(null));
        model.addAttribute("decomposed", names.decomposed(report));
        model.addAttribute("alerts", report.alerts().orElse(null));
        model.addAttribute("files", ReportFiles.of(filter, report));
        return "desk/monthly-report";
    }

    @GetMapping(PATH + "/export/{table}")
    void export(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String format,
            Viewer.Staff staff,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        ReportFilter filter = ReportFilter.of(queries.lastFullMonth(), month, unit);
        tables.of(table, queries.report(filter.question(), staff)).send(wanted, response);
    }
}
