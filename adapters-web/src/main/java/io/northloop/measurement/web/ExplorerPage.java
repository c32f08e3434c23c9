package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.application.CompanyDay;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.Formats;
import io.northloop.survey.SurveyKind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Any NPS from every side: over time, its distribution, by group, beside another, and why it changed. */
@Controller
@PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER')")
class ExplorerPage {

    private final Explorer explorer;
    private final CompanyDay days;
    private final UnitChoices units;
    private final GroupNames groups;
    private final MessageSource messages;
    private final Formats formats;

    ExplorerPage(
            Explorer explorer,
            CompanyDay days,
            UnitChoices units,
            GroupNames groups,
            MessageSource messages,
            Formats formats) {
        this.explorer = explorer;
        this.days = days;
        this.units = units;
        this.groups = groups;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping(MeasurementNavigation.EXPLORER)
    String explorer(ExplorerFilter.Given given, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        UnitChoices.Names names = units.of(viewer);
        LocalDate today = days.today();
        ExplorerFilter filter = ExplorerFilter.of(today, given, viewer.isHeadquarters(), names);
        model.addAttribute("filter", filter);
        model.addAttribute("counted", filter.filter());
        model.addAttribute("usualPeriod", UsualPeriod.on(today));
        choices(filter, names, locale, model);
        model.addAttribute("view", explorer.look(filter, viewer, names));
        model.addAttribute("hq", viewer.isHeadquarters());
        model.addAttribute("everybody", Addresses.with(request, MeasurementNavigation.EXPLORER, "asked", "true"));
        model.addAttribute("exports", exports(request));
        return "measurement/explorer";
    }

    /** Where each table is had as a file. */
    private static Map<String, String> exports(HttpServletRequest request) {
        Map<String, String> exports = new HashMap<>();
        exports.put("groups", Addresses.export(request, ExplorerFiles.PATH));
        for (String table : List.of("trend", "scores", "comparison", "change", "everybody")) {
            exports.put(table, Addresses.export(request, ExplorerFiles.PATH + "/" + table));
        }
        return exports;
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
            model.addAttribute("surveys", groups.surveys(filter.kind()));
            Map<String, String> programmes = groups.programmes();
            if (filter.programme() != null) {
                // One that there is not narrows the page to nothing, and stands there for it.
                programmes.putIfAbsent(filter.programme(), filter.programme());
            }
            model.addAttribute("programmes", programmes);
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
