package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.RatingFigure;
import io.northloop.measurement.RatingItem;
import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.application.LeagueQueries;
import io.northloop.measurement.application.RatingQueries;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.TrendChart;
import io.northloop.survey.SurveyDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private final LeagueQueries days;
    private final UnitChoices units;
    private final GroupNames names;
    private final SurveyDirectory surveys;
    private final FactorMarks marks;
    private final Sentences sentences;
    private final Formats formats;

    RatingPage(
            RatingQueries ratings,
            LeagueQueries days,
            UnitChoices units,
            GroupNames names,
            SurveyDirectory surveys,
            FactorMarks marks,
            Sentences sentences,
            Formats formats) {
        this.ratings = ratings;
        this.days = days;
        this.units = units;
        this.names = names;
        this.surveys = surveys;
        this.marks = marks;
        this.sentences = sentences;
        this.formats = formats;
    }

    @GetMapping(MeasurementNavigation.RATINGS)
    String ratings(
            RatingFilter.Given given,
            QuarterFilter.Given place,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        UnitChoices.Names choices = units.of(viewer);
        RatingFilter filter = RatingFilter.of(days.today(), given, place, choices, viewer);
        List<RatingItem> trend = ratings.ratings(filter.request(TREND, Grouping.QUARTER), viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("hq", viewer.isHeadquarters());
        model.addAttribute("measures", options(Stream.of(RatingMeasure.values()), RatingMeasure::code, "ratings"));
        model.addAttribute("quarters", QuarterFilter.offered(days.today(), formats));
        model.addAttribute("units", choices.options());
        model.addAttribute("kinds", options(RatingFilter.KINDS.stream(), Enum::name, "kind"));
        model.addAttribute("questions", questions(filter));
        model.addAttribute("bys", options(ExplorerFilter.BY.stream(), Grouping::code, "by"));
        model.addAttribute("standing", standing(trend, filter).orElse(null));
        model.addAttribute("trend", chart(trend, filter, viewer));
        model.addAttribute("rows", rows(filter, viewer, choices));
        model.addAttribute("export", Addresses.export(request, MeasurementNavigation.RATINGS + "/export"));
        return "measurement/ratings";
    }

    @GetMapping(MeasurementNavigation.RATINGS + "/export")
    void export(
            RatingFilter.Given given,
            QuarterFilter.Given place,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        UnitChoices.Names choices = units.of(viewer);
        RatingFilter filter = RatingFilter.of(days.today(), given, place, choices, viewer);
        file(filter, rows(filter, viewer, choices)).send(wanted, response);
    }

    private TableFile file(RatingFilter filter, List<RatingView> rows) {
        RatingMeasure measure = filter.measure();
        List<String> header = Stream.concat(
                        Stream.of(
                                        "by." + filter.by().code(),
                                        "answers",
                                        "ratings." + measure.code(),
                                        "low",
                                        "high",
                                        "ratings.mean",
                                        "ratings.favourable." + measure.code())
                                .map(key -> sentences.text("measurement." + key)),
                        measure.type().points().mapToObj(Integer::toString))
                .toList();
        return new TableFile(
                measure.code() + "-" + filter.place().quarter(),
                header,
                rows.stream().map(row -> cells(row)).toList());
    }

    private static List<@Nullable Object> cells(RatingView row) {
        RatingFigure figure = row.figure();
        MeanInterval interval = figure.interval();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(figure.n());
        cells.add(figure.valueRounded());
        cells.add(interval == null ? null : interval.low());
        cells.add(interval == null ? null : interval.high());
        cells.add(figure.mean());
        cells.add(figure.favourable());
        List<Long> counts = figure.counts();
        figure.measure()
                .type()
                .points()
                .forEach(point -> cells.add(
                        counts == null
                                ? null
                                : counts.get(point - figure.measure().lowestPoint())));
        return cells;
    }

    /** Of everything that the viewer chose together. */
    private static Optional<RatingView> standing(List<RatingItem> trend, RatingFilter filter) {
        return trend.stream()
                .filter(item -> quarter(item).equals(filter.place().quarter()))
                .findFirst()
                .map(item -> new RatingView("", "", item.figure()));
    }

    private List<RatingView> rows(RatingFilter filter, Viewer viewer, UnitChoices.Names choices) {
        Grouping by = filter.by();
        List<RatingItem> items = ratings.ratings(
                viewer.isHeadquarters() ? filter.request(1, by) : filter.request(1, by, Grouping.QUARTER), viewer);
        List<String> values =
                items.stream().map(item -> item.group().getOrDefault(by, "")).toList();
        Map<String, String> called = names.of(by, values, choices);
        return items.stream()
                .map(item -> {
                    String value = item.group().getOrDefault(by, "");
                    String name =
                            value.isEmpty() ? sentences.text("measurement.by.none") : called.getOrDefault(value, value);
                    return new RatingView(value, name, item.figure());
                })
                .toList();
    }

    /** The questions of surveys in force that make the chosen figure, by their code. */
    private Map<String, String> questions(RatingFilter filter) {
        Map<String, String> questions = new TreeMap<>();
        surveys.allCurrent().stream()
                .filter(survey -> survey.kind() == filter.kind())
                .flatMap(survey -> survey.questions().stream())
                .filter(question -> question.type() == filter.measure().type())
                .forEach(question -> questions.put(question.code(), question.code()));
        return questions;
    }

    private TrendChart chart(List<RatingItem> trend, RatingFilter filter, Viewer viewer) {
        return new TrendChart(
                sentences.text("measurement.ratings." + filter.measure().code()),
                sentences.text("measurement.interval95"),
                sentences.text("measurement.answers"),
                filter.measure() == RatingMeasure.CSAT ? TrendChart.Scale.PERCENT : TrendChart.Scale.SEVEN,
                trend.stream().map(this::point).toList(),
                marks.overQuarters(
                        trend.stream().map(RatingPage::quarter).toList(),
                        filter.place().unit(),
                        viewer));
    }

    private static Quarter quarter(RatingItem item) {
        return Quarter.parse(item.group().get(Grouping.QUARTER))
                .orElseThrow(() -> new IllegalArgumentException("no quarter: " + item.group()));
    }

    private TrendChart.Point point(RatingItem item) {
        RatingFigure figure = item.figure();
        MeanInterval interval = figure.interval();
        return new TrendChart.Point(
                formats.quarter(quarter(item)),
                figure.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.n(),
                new RatingView("", "", figure).isIndicative());
    }

    private <T> Map<String, String> options(Stream<T> offered, Function<T, String> code, String words) {
        Map<String, String> options = new LinkedHashMap<>();
        offered.map(code).forEach(each -> options.put(each, sentences.text("measurement." + words + "." + each)));
        return options;
    }
}
