package io.northloop.desk.web;

import io.northloop.desk.application.Home;
import io.northloop.measurement.Display;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.TrendChart;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays the months out for the chart. */
@Component
final class TrendView {

    private final MessageSource messages;
    private final Formats formats;

    TrendView(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    TrendChart of(List<Home.Month> months) {
        return new TrendChart(
                text("desk.nps"),
                text("desk.interval95"),
                text("desk.answers"),
                months.stream().map(this::point).toList());
    }

    private TrendChart.Point point(Home.Month month) {
        NpsFigure figure = month.figure();
        Interval interval = figure.interval();
        return new TrendChart.Point(
                formats.month(month.month()),
                figure.nps(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.n(),
                figure.display() == Display.INDICATIVE);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
