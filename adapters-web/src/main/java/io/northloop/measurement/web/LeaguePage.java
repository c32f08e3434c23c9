package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.application.LeagueQueries;
import io.northloop.survey.SurveyKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Centres or regions side by side. */
@Controller
@PreAuthorize("hasRole('HQ')")
class LeaguePage {

    private final LeagueQueries leagues;
    private final MessageSource messages;

    LeaguePage(LeagueQueries leagues, MessageSource messages) {
        this.leagues = leagues;
        this.messages = messages;
    }

    @GetMapping(MeasurementNavigation.LEAGUE)
    String league(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String by,
            Viewer viewer,
            Locale locale,
            Model model) {
        LeagueFilter filter = LeagueFilter.of(leagues.today(), from, to, kind, by);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute(
                "bys",
                Map.of(
                        "unit", message("measurement.league.by.unit", locale),
                        "region", message("measurement.league.by.region", locale)));
        model.addAttribute("league", leagues.league(filter.request(), viewer));
        return "measurement/league";
    }

    private Map<String, String> kinds(Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        for (SurveyKind kind : LeagueFilter.KINDS) {
            options.put(kind.name(), message("measurement.kind." + kind.name(), locale));
        }
        return options;
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
