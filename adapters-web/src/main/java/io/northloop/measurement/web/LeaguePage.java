package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.application.CompanyDay;
import io.northloop.measurement.application.League;
import io.northloop.measurement.application.LeagueQueries;
import io.northloop.organisation.UnitView;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.TableFile;
import io.northloop.survey.SurveyKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
    private final CompanyDay days;
    private final GroupNames groups;
    private final MessageSource messages;

    LeaguePage(LeagueQueries leagues, CompanyDay days, GroupNames groups, MessageSource messages) {
        this.leagues = leagues;
        this.days = days;
        this.groups = groups;
        this.messages = messages;
    }

    /** @param surveys that could be chosen, by ref */
    private record Asked(LeagueFilter filter, Map<String, String> surveys) {}

    private Asked asked(LocalDate today, LeagueFilter.Given given) {
        LeagueFilter filter = LeagueFilter.of(today, given);
        Map<String, String> ofKind = groups.surveys(filter.kind());
        return new Asked(filter.among(ofKind.keySet()), ofKind);
    }

    @GetMapping(MeasurementNavigation.LEAGUE)
    String league(LeagueFilter.Given given, Viewer viewer, Locale locale, HttpServletRequest request, Model model) {
        LocalDate today = days.today();
        Asked asked = asked(today, given);
        LeagueFilter filter = asked.filter();
        League league = leagues.league(filter.request(), viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("usualPeriod", UsualPeriod.on(today));
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("bys", bys(locale));
        model.addAttribute("units", new UnitChoices.Names(league.selectable(), Map.of()).options());
        model.addAttribute("surveys", asked.surveys());
        model.addAttribute("touchpoints", groups.touchpoints());
        model.addAttribute("segments", groups.segments());
        model.addAttribute("league", league);
        model.addAttribute("export", Addresses.export(request, MeasurementNavigation.LEAGUE + "/export"));
        return "measurement/league";
    }

    @GetMapping(MeasurementNavigation.LEAGUE + "/export")
    void export(
            LeagueFilter.Given given,
            @RequestParam(required = false) @Nullable String format,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        TableFile.Format wanted = TableFile.Format.of(format);
        LeagueFilter filter = asked(days.today(), given).filter();
        List<String> header = Stream.of(
                        "league.rank",
                        "unit",
                        "region",
                        "league.shrunk",
                        "low",
                        "high",
                        "league.raw",
                        "answers",
                        "rate",
                        "feedback-rate")
                .map(key -> message("measurement." + key, locale))
                .toList();
        List<List<@Nullable Object>> rows = leagues.league(filter.request(), viewer).rows().stream()
                .map(LeaguePage::cells)
                .toList();
        new TableFile("league", header, rows).send(wanted, response);
    }

    private static List<@Nullable Object> cells(League.Row row) {
        NpsItem.Response response = row.response();
        return Arrays.asList(
                row.rank().orElse(null),
                row.unit().name(),
                row.region().map(UnitView::name).orElse(null),
                row.shrunk(),
                row.low(),
                row.high(),
                row.figure().npsRounded(),
                row.figure().n(),
                response == null ? null : response.rate(),
                response == null ? null : response.feedbackRate());
    }

    private Map<String, String> bys(Locale locale) {
        Map<String, String> bys = new LinkedHashMap<>();
        for (String by : List.of("unit", "region")) {
            bys.put(by, message("measurement.league.by." + by, locale));
        }
        return bys;
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
