package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.measurement.application.LeagueQueries;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.TableFile;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Any NPS from every side: over time, its distribution, by group, beside another, and why it changed. */
@Controller
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER')")
class ExplorerPage {

    private final Explorer explorer;
    private final ExplorerTables tables;
    private final LeagueQueries days;
    private final UnitChoices units;
    private final GroupNames groups;
    private final SurveyDirectory surveys;
    private final MessageSource messages;
    private final Formats formats;

    ExplorerPage(
            Explorer explorer,
            ExplorerTables tables,
            LeagueQueries days,
            UnitChoices units,
            GroupNames groups,
            SurveyDirectory surveys,
            MessageSource messages,
            Formats formats) {
        this.explorer = explorer;
        this.tables = tables;
        this.days = days;
        this.units = units;
        this.groups = groups;
        this.surveys = surveys;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping(MeasurementNavigation.EXPLORER)
    String explorer(ExplorerFilter.Given given, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        UnitChoices.Names names = units.of(viewer);
        ExplorerFilter filter = ExplorerFilter.of(days.today(), given, viewer.isHeadquarters(), names);
        model.addAttribute("filter", filter);
        choices(filter, names, locale, model);
        model.addAttribute("view", explorer.look(filter, viewer, names));
        model.addAttribute("hq", viewer.isHeadquarters());
        model.addAttribute("everybody", Addresses.with(request, MeasurementNavigation.EXPLORER, "asked", "true"));
        model.addAttribute("export", Addresses.export(request, MeasurementNavigation.EXPLORER + "/export"));
        model.addAttribute("exportTrend", Addresses.export(request, MeasurementNavigation.EXPLORER + "/export/trend"));
        model.addAttribute(
                "exportChange", Addresses.export(request, MeasurementNavigation.EXPLORER + "/export/change"));
        return "measurement/explorer";
    }

    @GetMapping(MeasurementNavigation.EXPLORER + "/export")
    void export(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        UnitChoices.Names names = units.of(viewer);
        ExplorerFilter filter = ExplorerFilter.of(days.today(), given, viewer.isHeadquarters(), names);
        String group = message("measurement.by." + filter.by().code(), locale);
        tables.figures("nps-by-" + filter.by().code(), group, explorer.groups(filter, viewer, names), locale)
                .send(wanted, response);
    }

    @GetMapping(MeasurementNavigation.EXPLORER + "/export/trend")
    void exportTrend(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        UnitChoices.Names names = units.of(viewer);
        ExplorerFilter filter = ExplorerFilter.of(days.today(), given, viewer.isHeadquarters(), names);
        String period = message("measurement.step." + filter.step().code(), locale);
        tables.figures("nps-by-" + filter.step().code(), period, explorer.periods(filter, viewer), locale)
                .send(wanted, response);
    }

    @GetMapping(MeasurementNavigation.EXPLORER + "/export/change")
    @PreAuthorize("hasRole('HQ')")
    void exportChange(
            ExplorerFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        UnitChoices.Names names = units.of(viewer);
        ExplorerFilter filter = ExplorerFilter.of(days.today(), given, viewer.isHeadquarters(), names);
        NpsDecomposition change =
                explorer.decomposition(filter, viewer).orElseThrow(() -> DomainError.notFound("change-unknown"));
        tables.change(change, explorer.decomposed(change, names), locale).send(wanted, response);
    }

    private void choices(ExplorerFilter filter, UnitChoices.Names names, Locale locale, Model model) {
        model.addAttribute("units", names.options());
        Map<String, String> kinds = new LinkedHashMap<>();
        for (SurveyKind kind : SurveyKind.values()) {
            kinds.put(kind.name(), message("measurement.kind." + kind.name(), locale));
        }
        model.addAttribute("kinds", kinds);
        model.addAttribute(
                "bys", groupings("by", filter.confined() ? ExplorerFilter.BY_CONFINED : ExplorerFilter.BY, locale));
        List<Grouping> steps = ExplorerFilter.STEPS;
        model.addAttribute(
                "steps", groupings("step", filter.confined() ? steps.subList(1, steps.size()) : steps, locale));
        model.addAttribute("touchpoints", groups.touchpoints());
        Map<String, String> against = new LinkedHashMap<>();
        against.put(ExplorerFilter.PERIOD, message("measurement.against.period", locale));
        against.put(ExplorerFilter.YEAR, message("measurement.against.year", locale));
        names.options().forEach((ref, name) -> {
            if (!ref.equals(filter.unit())) {
                against.put(ref, name);
            }
        });
        model.addAttribute("againsts", against);
        if (!filter.confined()) {
            Map<String, String> offered = new TreeMap<>();
            for (PublishedSurvey survey : surveys.allCurrent()) {
                if (survey.kind() == filter.kind()) {
                    offered.put(survey.ref().value(), survey.ref().value());
                }
            }
            model.addAttribute("surveys", offered);
            model.addAttribute("segments", groups.segments());
        }
        model.addAttribute("days", formats.day(filter.from()) + " – " + formats.day(filter.to()));
    }

    private Map<String, String> groupings(String prefix, List<Grouping> groupings, Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        groupings.forEach(grouping ->
                options.put(grouping.code(), message("measurement." + prefix + "." + grouping.code(), locale)));
        return options;
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
