package io.northloop.desk.web;

import io.northloop.desk.application.Home;
import io.northloop.measurement.Display;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import io.northloop.shared.web.ChartMark;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.HappeningWords;
import io.northloop.shared.web.ReaderLanguage;
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
    private final HappeningWords words;

    TrendView(MessageSource messages, Formats formats, HappeningWords words) {
        this.messages = messages;
        this.formats = formats;
        this.words = words;
    }

    TrendChart of(List<Home.Month> months, List<FactorView> factors) {
        return new TrendChart(
                text("desk.nps"),
                text("desk.interval95"),
                text("desk.answers"),
                months.stream().map(this::point).toList(),
                ChartMark.over(
                        months.stream()
                                .map(Home.Month::month)
                                .map(month -> new ChartMark.Days(month.atDay(1), month.atEndOfMonth()))
                                .toList(),
                        factors.stream().map(this::happening).toList()));
    }

    private ChartMark.Happening happening(FactorView factor) {
        return words.of(
                factor.title(),
                text("measurement.factor.kind." + factor.kind()),
                factor.from(),
                factor.to(),
                factor.names().in(ReaderLanguage.now()));
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
