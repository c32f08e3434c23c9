package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiItem;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.application.CompanyDay;
import io.northloop.measurement.application.CsiQueries;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.Periods;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.TableFile;
import io.northloop.shared.web.TrendChart;
import io.northloop.survey.CsiModel;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The satisfaction index of a quarter, what it is made of, and how units stand. */
@Controller
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER')")
class CsiPage {

    private static final int TREND = 8;

    private final CsiQueries indices;
    private final CompanyDay days;
    private final QuarterChoices choices;
    private final SurveyDirectory surveys;
    private final CsiTables tables;
    private final FactorMarks marks;
    private final MessageSource messages;
    private final Formats formats;

    CsiPage(
            CsiQueries indices,
            CompanyDay days,
            QuarterChoices choices,
            SurveyDirectory surveys,
            CsiTables tables,
            FactorMarks marks,
            MessageSource messages,
            Formats formats) {
        this.indices = indices;
        this.days = days;
        this.choices = choices;
        this.surveys = surveys;
        this.tables = tables;
        this.marks = marks;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping(MeasurementNavigation.CSI)
    String csi(NarrowedQuarter.Given given, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        LocalDate today = days.today();
        QuarterChoices.Chosen chosen = chosen(given, viewer);
        NarrowedQuarter filter = chosen.filter();
        List<CsiItem> trend = trend(filter, viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("counted", filter.answers(1, SurveyKind.CSI));
        model.addAttribute("options", chosen.options());
        model.addAttribute("quarters", QuarterFilter.offered(today, formats));
        model.addAttribute("usualQuarter", QuarterFilter.usual(today));
        model.addAttribute("standing", standing(trend, filter).orElse(null));
        model.addAttribute("trend", chart(trend, filter, viewer, locale));
        model.addAttribute("rows", rows(chosen, viewer));
        model.addAttribute("hq", viewer.isHeadquarters());
        model.addAttribute("export", Addresses.export(request, MeasurementNavigation.CSI + "/export"));
        model.addAttribute("exportTrend", Addresses.export(request, MeasurementNavigation.CSI + "/export/trend"));
        model.addAttribute("exportParts", Addresses.export(request, MeasurementNavigation.CSI + "/export/parts"));
        return "measurement/csi";
    }

    @GetMapping(MeasurementNavigation.CSI + "/export")
    void export(
            NarrowedQuarter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        QuarterChoices.Chosen chosen = chosen(given, viewer);
        TableFile.Format wanted = TableFile.Format.of(format);
        tables.units(chosen.filter().place().quarter(), rows(chosen, viewer), locale)
                .send(wanted, response);
    }

    @GetMapping(MeasurementNavigation.CSI + "/export/parts")
    void exportParts(
            NarrowedQuarter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        NarrowedQuarter filter = chosen(given, viewer).filter();
        TableFile.Format wanted = TableFile.Format.of(format);
        CsiView view = standing(indices.csi(filter.index(1, Grouping.QUARTER), viewer), filter)
                .filter(CsiView::isShown)
                .orElseThrow(() -> DomainError.notFound("index-unknown"));
        tables.parts(filter.place().quarter(), view, locale).send(wanted, response);
    }

    @GetMapping(MeasurementNavigation.CSI + "/export/trend")
    void exportTrend(
            NarrowedQuarter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        List<CsiView> quarters = trend(chosen(given, viewer).filter(), viewer).stream()
                .map(item -> view(null, quarter(item).toString(), null, item.figure()))
                .toList();
        tables.quarters(quarters, locale).send(wanted, response);
    }

    private QuarterChoices.Chosen chosen(NarrowedQuarter.Given given, Viewer viewer) {
        return choices.of(days.today(), given, SurveyKind.CSI, viewer);
    }

    private List<CsiItem> trend(NarrowedQuarter filter, Viewer viewer) {
        return indices.csi(filter.index(TREND, Grouping.QUARTER), viewer);
    }

    /** Of everything that the viewer chose together. */
    private Optional<CsiView> standing(List<CsiItem> trend, NarrowedQuarter filter) {
        return trend.stream()
                .filter(item ->
                        filter.place().quarter().toString().equals(item.group().get(Grouping.QUARTER)))
                .findFirst()
                .map(item -> view(null, "", null, item.figure()));
    }

    private List<CsiView> rows(QuarterChoices.Chosen chosen, Viewer viewer) {
        UnitChoices.Names names = chosen.units();
        return indices.csi(chosen.filter().index(1, Grouping.UNIT, Grouping.QUARTER), viewer).stream()
                .map(item -> {
                    String ref = item.group().getOrDefault(Grouping.UNIT, "");
                    return view(ref, names.name(ref), names.region(ref), item.figure());
                })
                .toList();
    }

    private CsiView view(@Nullable String ref, String name, @Nullable String region, CsiFigure figure) {
        return new CsiView(ref, name, region, figure, dimensions(figure));
    }

    private List<CsiView.Dimension> dimensions(CsiFigure figure) {
        CsiModel model = surveys.csiModel(figure.model())
                .orElseThrow(() -> new IllegalStateException("no model " + figure.model()));
        Language language = ReaderLanguage.now();
        List<CsiView.Dimension> dimensions = new ArrayList<>();
        for (int place = 0; place < model.dimensions().size(); place++) {
            CsiModel.Dimension dimension = model.dimensions().get(place);
            CsiFigure.Dimension measured = figure.dimensions().get(place);
            List<CsiView.Item> items = new ArrayList<>();
            for (int each = 0; each < dimension.items().size(); each++) {
                items.add(new CsiView.Item(
                        title(dimension.items().get(each).titles(), language),
                        measured.items().get(each).figure()));
            }
            dimensions.add(new CsiView.Dimension(
                    title(dimension.titles(), language), dimension.weight(), measured.figure(), items));
        }
        return dimensions;
    }

    private static String title(Map<Language, String> titles, Language language) {
        return titles.getOrDefault(language, titles.values().iterator().next());
    }

    private TrendChart chart(List<CsiItem> trend, NarrowedQuarter filter, Viewer viewer, Locale locale) {
        Map<Quarter, CsiFigure> counted = new HashMap<>();
        trend.forEach(item -> counted.put(quarter(item), item.figure()));
        List<Quarter> shown = Periods.spanning(counted.keySet(), Quarter::next);
        return new TrendChart(
                messages.getMessage("measurement.csi.index", null, locale),
                messages.getMessage("measurement.interval95", null, locale),
                messages.getMessage("measurement.answers", null, locale),
                TrendChart.Scale.INDEX,
                shown.stream()
                        .map(quarter -> point(quarter, counted.get(quarter)))
                        .toList(),
                marks.overQuarters(shown, filter.answers(TREND, SurveyKind.CSI), viewer));
    }

    private static Quarter quarter(CsiItem item) {
        return Quarter.parse(item.group().get(Grouping.QUARTER))
                .orElseThrow(() -> new IllegalArgumentException("no quarter: " + item.group()));
    }

    private TrendChart.Point point(Quarter quarter, @Nullable CsiFigure figure) {
        if (figure == null) {
            return TrendChart.Point.empty(formats.quarter(quarter));
        }
        MeanInterval interval = figure.interval();
        return new TrendChart.Point(
                formats.quarter(quarter),
                figure.index() == null ? null : figure.index().doubleValue(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                figure.n(),
                !figure.sufficient());
    }
}
