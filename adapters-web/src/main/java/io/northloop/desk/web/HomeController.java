package io.northloop.desk.web;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.alerting.OpenAlerts;
import io.northloop.desk.application.Home;
import io.northloop.desk.application.HomePeriod;
import io.northloop.desk.application.HomeQueries;
import io.northloop.desk.application.SavedViewQueries;
import io.northloop.improvement.OpenReviews;
import io.northloop.shared.web.Addresses;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.NavigationSection;
import io.northloop.survey.SurveyKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page of each role. */
@Controller
class HomeController {

    private static final String ANSWERS = "/answers";
    private static final String IMPORTS = "/imports";
    private static final String ORGANISATION = "/settings/organisation";
    private static final String ACCOUNTS = "/settings/accounts";
    private static final String CASES = "/cases";
    private static final String MY_WORK = "/my-work";
    private static final String PLANS = "/plans";
    private static final String TASKS = "/tasks";
    private static final String ALERTS = "/alerts";

    private final HomeQueries queries;
    private final OpenReviews reviews;
    private final OpenAlerts alerts;
    private final SavedViewQueries views;
    private final Doors doors;
    private final TrendView trends;
    private final MessageSource messages;
    private final Formats formats;

    HomeController(
            HomeQueries queries,
            OpenReviews reviews,
            OpenAlerts alerts,
            SavedViewQueries views,
            Doors doors,
            TrendView trends,
            MessageSource messages,
            Formats formats) {
        this.queries = queries;
        this.reviews = reviews;
        this.alerts = alerts;
        this.views = views;
        this.doors = doors;
        this.trends = trends;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping("/")
    @PreAuthorize("hasAnyRole('HQ','REGIONAL_MANAGER','CENTRE_MANAGER','ADMINISTRATOR')")
    String home(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String sort,
            Viewer.Staff staff,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        if (staff.role() == Role.ADMINISTRATOR) {
            if (queries.isFirstStart()) {
                return firstStart(staff.role(), model);
            }
            model.addAttribute("views", views.mine(staff));
            model.addAttribute("settings", doors.within(NavigationSection.SETTINGS, staff.role()));
            return "desk/administrator";
        }
        List<HomePeriod> offered = HomePeriod.offered(staff.isHq());
        HomeFilter filter = HomeFilter.of(offered, queries.runningMonth(), period, unit, kind);
        Home home = queries.home(filter.question(), staff);
        if (home.state() == Home.State.FIRST_START) {
            return firstStart(staff.role(), model);
        }
        openDoors(staff.role(), model);
        model.addAttribute("home", home);
        model.addAttribute("views", views.mine(staff));
        model.addAttribute("answersFrom", home.days().from().orElse(null));
        model.addAttribute("answersTo", home.days().to().orElse(null));
        TableOrder order = TableOrder.parse(sort);
        model.addAttribute("filter", filter);
        model.addAttribute("periods", periods(offered, filter, locale));
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("units", UnitOptions.of(home.selectable()));
        model.addAttribute("order", order);
        model.addAttribute("exportTrend", Addresses.export(request, HomeFiles.PATH + "/trend"));
        model.addAttribute("exportRegions", Addresses.export(request, HomeFiles.PATH + "/regions"));
        model.addAttribute("exportCentres", Addresses.export(request, HomeFiles.PATH + "/centres"));
        model.addAttribute("standing", FigureView.of(home.standing()));
        model.addAttribute("beside", home.satisfaction().orElse(null));
        model.addAttribute("trend", trends.of(home.trend(), home.factors()));
        model.addAttribute("regions", UnitRow.sorted(home.regions(), order));
        model.addAttribute("centres", UnitRow.sorted(home.centres(), order));
        model.addAttribute("change", home.change().map(ChangeView::of).orElse(null));
        model.addAttribute("cases", home.cases());
        model.addAttribute("reviews", reviews.open(staff));
        model.addAttribute("alerts", alerts.counts(staff));
        model.addAttribute("tasks", home.tasks());
        model.addAttribute("hq", staff.isHq());
        return "desk/home";
    }

    private String firstStart(Role role, Model model) {
        model.addAttribute("canImport", doors.isOpen(IMPORTS, role));
        model.addAttribute("canOrganise", doors.isOpen(ORGANISATION, role));
        model.addAttribute("canOpenAccounts", doors.isOpen(ACCOUNTS, role));
        return "desk/first-start";
    }

    private void openDoors(Role role, Model model) {
        model.addAttribute("canReadAnswers", doors.isOpen(ANSWERS, role));
        model.addAttribute("canOpenCases", doors.isOpen(CASES, role));
        model.addAttribute("canOpenWork", doors.isOpen(MY_WORK, role));
        model.addAttribute("canOpenTasks", doors.isOpen(TASKS, role));
        model.addAttribute("canOpenPlans", doors.isOpen(PLANS, role));
        model.addAttribute("canOpenAlerts", doors.isOpen(ALERTS, role));
    }

    private Map<String, String> periods(List<HomePeriod> offered, HomeFilter filter, Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        for (HomePeriod period : offered) {
            options.put(period.code(), messages.getMessage("desk.period." + period.code(), null, locale));
        }
        if (filter.months() != null) {
            Object[] ends = {
                formats.month(filter.months().first()),
                formats.month(filter.months().last())
            };
            options.put(filter.code(), messages.getMessage("desk.period.months", ends, locale));
        }
        return options;
    }

    private Map<String, String> kinds(Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        for (SurveyKind kind : SurveyKind.values()) {
            options.put(kind.name(), messages.getMessage("measurement.kind." + kind.name(), null, locale));
        }
        return options;
    }
}
