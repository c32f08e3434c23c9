package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Display;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.shared.Periods;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.ChartMark;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TrendChart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The explorer's NPS over time with what happened meanwhile. */
@Component
final class ExplorerTrend {

    private final FactorMarks marks;
    private final Sentences sentences;
    private final Formats formats;

    ExplorerTrend(FactorMarks marks, Sentences sentences, Formats formats) {
        this.marks = marks;
        this.sentences = sentences;
        this.formats = formats;
    }

    /** @param items one for each period with answers; the chart has a place for those between, too */
    TrendChart of(List<NpsItem> items, ExplorerFilter filter, Viewer viewer) {
        Grouping step = filter.step();
        Map<LocalDate, NpsFigure> counted = new HashMap<>();
        items.forEach(item -> counted.put(firstDay(item.group().getOrDefault(step, ""), step), item.figure()));
        List<LocalDate> shown = Periods.spanning(counted.keySet(), first -> next(first, step));
        return new TrendChart(
                sentences.text("measurement.nps"),
                sentences.text("measurement.interval95"),
                sentences.text("measurement.answers"),
                shown.stream()
                        .map(first -> point(label(first, step), counted.get(first)))
                        .toList(),
                marks.over(
                        shown.stream()
                                .map(first -> new ChartMark.Days(
                                        first, next(first, step).minusDays(1)))
                                .toList(),
                        filter.filter(),
                        viewer));
    }

    private static TrendChart.Point point(String label, @Nullable NpsFigure figure) {
        if (figure == null) {
            return TrendChart.Point.empty(label);
        }
        Interval interval = figure.interval();
        return new TrendChart.Point(
                label,
                figure.nps(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.n(),
                figure.display() == Display.INDICATIVE);
    }

    private String label(LocalDate first, Grouping step) {
        return switch (step) {
            case MONTH -> formats.month(YearMonth.from(first));
            case QUARTER -> formats.quarter(Quarter.of(first));
            default ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        };
    }

    /** @param period as the figure's group names it */
    private static LocalDate firstDay(String period, Grouping step) {
        return switch (step) {
            case MONTH -> YearMonth.parse(period).atDay(1);
            case QUARTER ->
                Quarter.parse(period)
                        .orElseThrow(() -> new IllegalArgumentException("no quarter: " + period))
                        .firstDay();
            default -> LocalDate.parse(period + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        };
    }

    private static LocalDate next(LocalDate first, Grouping step) {
        return switch (step) {
            case MONTH -> first.plusMonths(1);
            case QUARTER -> Quarter.of(first).next().firstDay();
            default -> first.plusWeeks(1);
        };
    }
}
