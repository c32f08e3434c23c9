package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.SurveyCalendar;
import io.northloop.programme.application.SurveyCalendarQueries;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The survey plan: waves ahead, expected volume, and what it lays upon customers. */
@Controller
@PreAuthorize("hasRole('HQ')")
class SurveyCalendarPages {

    private static final String PATH = "/survey-calendar";

    private final SurveyCalendarQueries queries;
    private final Formats formats;

    SurveyCalendarPages(SurveyCalendarQueries queries, Formats formats) {
        this.queries = queries;
        this.formats = formats;
    }

    @Bean
    static NavigationEntry calendarInNavigation() {
        return NavigationEntry.of(NavigationSection.ASK, "programme.calendar.title", PATH, 25, "HQ");
    }

    @GetMapping(PATH)
    String calendar(Viewer viewer, Model model) {
        SurveyCalendar calendar = queries.calendar(viewer);
        model.addAttribute("calendar", calendar);
        model.addAttribute("view", CalendarView.of(calendar, formats));
        return "programme/calendar";
    }
}
