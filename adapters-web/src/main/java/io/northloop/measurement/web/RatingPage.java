package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingItem;
import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.application.CompanyDay;
import io.northloop.measurement.application.RatingQueries;
import io.northloop.shared.DomainError;
import io.northloop.shared.Periods;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.TrendChart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How satisfied customers were in a quarter, or how easy they found it, and how groups compare. */
@Controller
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER')")
class RatingPage {

    private static final int TREND = 8;

    private final RatingQueries ratings;
    private final CompanyDay days;
    private final RatingChoices choices;
    private final GroupNames names;
    private final RatingTables tables;
    private final FactorMarks marks;
    private final Sentences sentences;
    private final Formats formats;

    RatingPage(
            RatingQueries ratings,
            CompanyDay days,
            RatingChoices choices,
            GroupNames names,
            RatingTables tables,
            FactorMarks marks,
            Sentences sentences,
            Formats formats) {
        this.ratings = ratings;
        this.days = days;
        this.choices = choices;
        this.names = names;
        this.tables = tables;
        this.marks = marks;
        this.sentences = sentences;
        this.formats = formats;
    }

    @GetMapping(MeasurementNavigation.RATINGS)
    String ratings(RatingFilter.Given given, Viewer viewer, HttpServletRequest request, Model model) {
        LocalDate today = days.today();
        RatingChoices.Chosen chosen = choices.of(today, given, viewer);
        RatingFilter filter = chosen.filter();
        List<RatingItem> trend = trend(filter, viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("counted", filter.answers(1));
        model.addAttribute("options", chosen.options());
        model.addAttribute("quarters", QuarterFilter.offered(today, formats));
        model.addAttribute("usualQuarter", QuarterFilter.usual(today));
        model.addAttribute("hq", viewer.isHeadquarters());
        model.addAttribute("standing", standing(trend, filter).orElse(null));
        model.addAttribute("trend", chart(trend, filter, viewer));
        model.addAttribute("rows", rows(chosen, viewer));
        model.addAttribute("export", Addresses.export(request, MeasurementNavigation.RATINGS + "/export"));
        model.addAttribute("exportPoints", Addresses.export(request, MeasurementNavigation.RATINGS + "/export/points"));
        model.addAttribute("exportTrend", Addresses.export(request, MeasurementNavigation.RATINGS + "/export/trend"));
        return "measurement/ratings";
    }

    @GetMapping(MeasurementNavigation.RATINGS + "/export")
    void export(
            RatingFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        RatingChoices.Chosen chosen = choices.of(days.today(), given, viewer);
        RatingMeasure measure = chosen.filter().measure();
        tables.groups(
                        measure.code() + "-" + chosen.filter().place().quarter(),
                        "by." + chosen.filter().by().code(),
                        measure,
                        rows(chosen, viewer))
                .send(wanted, response);
    }

    @GetMapping(MeasurementNavigation.RATINGS + "/export/trend")
    void exportTrend(
            RatingFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        RatingFilter filter = choices.of(days.today(), given, viewer).filter();
        List<RatingView> quarters = trend(filter, viewer).stream()
                .map(item -> new RatingView("", quarter(item).toString(), item.figure()))
                .toList();
        tables.groups(filter.measure().code() + "-by-quarter", "quarter", filter.measure(), quarters)
                .send(wanted, response);
    }

    @GetMapping(MeasurementNavigation.RATINGS + "/export/points")
    void exportPoints(
            RatingFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        RatingFilter filter = choices.of(days.today(), given, viewer).filter();
        standing(trend(filter, viewer), filter)
                .flatMap(view -> tables.points(
                        filter.measure().code() + "-points-" + filter.place().quarter(), view))
                .orElseThrow(() -> DomainError.notFound("scores-hidden"))
                .send(wanted, response);
    }

    private List<RatingItem> trend(RatingFilter filter, Viewer viewer) {
        return ratings.ratings(filter.request(TREND, Grouping.QUARTER), viewer);
    }

    /** Of everything that the viewer chose together. */
    private static Optional<RatingView> standing(List<RatingItem> trend, RatingFilter filter) {
        return trend.stream()
                .filter(item -> quarter(item).equals(filter.place().quarter()))
                .findFirst()
                .map(item -> new RatingView("", "", item.figure()));
    }

    private List<RatingView> rows(RatingChoices.Chosen chosen, Viewer viewer) {
        RatingFilter filter = chosen.filter();
        Grouping by = filter.by();
        List<RatingItem> items = ratings.ratings(
                viewer.isHeadquarters() ? filter.request(1, by) : filter.request(1, by, Grouping.QUARTER), viewer);
        List<String> values =
                items.stream().map(item -> item.group().getOrDefault(by, "")).toList();
        Map<String, String> called = names.of(by, values, chosen.units());
        return items.stream()
                .map(item -> {
                    String value = item.group().getOrDefault(by, "");
                    String name =
                            value.isEmpty() ? sentences.text("measurement.by.none") : called.getOrDefault(value, value);
                    return new RatingView(value, name, item.figure());
                })
                .toList();
    }

    private TrendChart chart(List<RatingItem> trend, RatingFilter filter, Viewer viewer) {
        Map<Quarter, RatingFigure> counted = new HashMap<>();
        trend.forEach(item -> counted.put(quarter(item), item.figure()));
        List<Quarter> shown = Periods.spanning(counted.keySet(), Quarter::next);
        return new TrendChart(
                sentences.text("measurement.ratings." + filter.measure().code()),
                sentences.text("measurement.interval95"),
                sentences.text("measurement.answers"),
                filter.measure() == RatingMeasure.CSAT ? TrendChart.Scale.PERCENT : TrendChart.Scale.SEVEN,
                shown.stream()
                        .map(quarter -> point(quarter, counted.get(quarter)))
                        .toList(),
                marks.overQuarters(shown, filter.answers(TREND), viewer));
    }

    private static Quarter quarter(RatingItem item) {
        return Quarter.parse(item.group().get(Grouping.QUARTER))
                .orElseThrow(() -> new IllegalArgumentException("no quarter: " + item.group()));
    }

    private TrendChart.Point point(Quarter quarter, @Nullable RatingFigure figure) {
        if (figure == null) {
            return TrendChart.Point.empty(formats.quarter(quarter));
        }
        MeanInterval interval = figure.interval();
        return new TrendChart.Point(
                formats.quarter(quarter),
                figure.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.n(),
                new RatingView("", "", figure).isIndicative());
    }
}
