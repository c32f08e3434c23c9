package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorQuestion;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsItem;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.ChartMark;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TrendChart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The explorer's NPS over time with what happened meanwhile. */
@Component
final class ExplorerTrend {

    private static final int REST_OF_WEEK = 6;

    private final FactorMarks marks;
    private final Sentences sentences;
    private final Formats formats;

    ExplorerTrend(FactorMarks marks, Sentences sentences, Formats formats) {
        this.marks = marks;
        this.sentences = sentences;
        this.formats = formats;
    }

    /** @param items one for each period with answers, in order of time */
    TrendChart of(List<NpsItem> items, ExplorerFilter filter, Viewer viewer) {
        FactorQuestion question = new FactorQuestion(
                Optional.ofNullable(filter.unit()).map(UnitRef::new),
                Optional.ofNullable(filter.programme()).map(ProgrammeRef::new),
                Optional.ofNullable(filter.touchpoint()),
                Optional.of(filter.from()),
                Optional.of(filter.to()));
        Grouping step = filter.step();
        return new TrendChart(
                sentences.text("measurement.nps"),
                sentences.text("measurement.interval95"),
                sentences.text("measurement.answers"),
                items.stream().map(item -> point(item, step)).toList(),
                marks.over(
                        items.stream()
                                .map(item -> days(period(item, step), step))
                                .toList(),
                        question,
                        viewer));
    }

    private TrendChart.Point point(NpsItem item, Grouping step) {
        Interval interval = item.figure().interval();
        return new TrendChart.Point(
                label(period(item, step), step),
                item.figure().nps(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                item.figure().n(),
                new NpsView("", "", item.figure(), null).isIndicative());
    }

    private static String period(NpsItem item, Grouping step) {
        return item.group().getOrDefault(step, "");
    }

    private String label(String period, Grouping step) {
        return switch (step) {
            case MONTH -> formats.month(YearMonth.parse(period));
            case QUARTER -> formats.quarter(quarter(period));
            default -> period;
        };
    }

    private static ChartMark.Days days(String period, Grouping step) {
        return switch (step) {
            case MONTH -> {
                YearMonth month = YearMonth.parse(period);
                yield new ChartMark.Days(month.atDay(1), month.atEndOfMonth());
            }
            case QUARTER ->
                new ChartMark.Days(quarter(period).firstDay(), quarter(period).lastDay());
            default -> {
                LocalDate monday = LocalDate.parse(period + "-1", DateTimeFormatter.ISO_WEEK_DATE);
                yield new ChartMark.Days(monday, monday.plusDays(REST_OF_WEEK));
            }
        };
    }

    private static Quarter quarter(String period) {
        return Quarter.parse(period).orElseThrow(() -> new IllegalArgumentException("no quarter: " + period));
    }
}
