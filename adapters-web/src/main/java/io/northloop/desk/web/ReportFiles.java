package io.northloop.desk.web;

import io.northloop.desk.application.MonthlyReport;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the tables of a report can be had as files; each address ends in "format=". Tables of figures are the
 * explorer's of the same days, which gives them as files already.
 */
record ReportFiles(
        String changes,
        String trend,
        String why,
        String regions,
        String centres,
        String touchpoints,
        String cases,
        String alerts) {

    private static final String EXPLORER = "/explorer/export";

    static ReportFiles of(ReportFilter filter, MonthlyReport report) {
        String month = MonthlyReportController.PATH + "/export/";
        LocalDate first = report.trend().isEmpty()
                ? filter.from()
                : report.trend().getFirst().month().atDay(1);
        String by = report.why().map(change -> change.by().code()).orElse("unit");
        return new ReportFiles(
                own(month + "changes", filter),
                figures(EXPLORER + "/trend", filter, first, "step", "month"),
                figures(EXPLORER + "/change?against=period", filter, filter.from(), "by", by),
                figures(EXPLORER, filter, filter.from(), "by", "region"),
                figures(EXPLORER, filter, filter.from(), "by", "unit"),
                figures(EXPLORER, filter, filter.from(), "by", "touchpoint"),
                own(month + "cases", filter),
                own(month + "alerts", filter));
    }

    private static String own(String path, ReportFilter filter) {
        return ended(UriComponentsBuilder.fromPath(path).queryParam("month", filter.month()), filter);
    }

    private static String figures(String path, ReportFilter filter, LocalDate first, String parameter, String value) {
        return ended(
                UriComponentsBuilder.fromUriString(path)
                        .queryParam("from", first)
                        .queryParam("to", filter.to())
                        .queryParam("kind", filter.kind())
                        .queryParam(parameter, value),
                filter);
    }

    private static String ended(UriComponentsBuilder address, ReportFilter filter) {
        return address.queryParamIfPresent("unit", Optional.ofNullable(filter.unit()))
                .queryParam("format", "")
                .build()
                .toUriString();
    }
}
