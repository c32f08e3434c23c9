package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.application.ChangeTaskAlarms;
import io.northloop.improvement.application.TaskAlarmQueries;
import io.northloop.improvement.model.TaskAlarmSettings;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HQ's settings of tasks: when people are reminded, and when headquarters hears. */
@Controller
@RequestMapping("/task-settings")
@PreAuthorize("hasRole('HQ')")
class TaskAlarmSettingsController {

    private static final int HOURS = 24;

    private final TaskAlarmQueries queries;
    private final ChangeTaskAlarms change;

    TaskAlarmSettingsController(TaskAlarmQueries queries, ChangeTaskAlarms change) {
        this.queries = queries;
        this.change = change;
    }

    /** The hours of a day as clocks show them. */
    @ModelAttribute("hours")
    Map<Integer, String> hours() {
        Map<Integer, String> hours = new LinkedHashMap<>();
        for (int hour = 0; hour < HOURS; hour++) {
            hours.put(hour, (hour < 10 ? "0" : "") + hour + ":00");
        }
        return hours;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        TaskAlarmSettings now = queries.current(viewer);
        model.addAttribute(
                "typed",
                Map.of(
                        "firstReminderDays", now.policy().firstReminderDays(),
                        "lastReminderDays", now.policy().lastReminderDays(),
                        "escalationDays", now.policy().escalationDays(),
                        "hour", now.policy().hour()));
        model.addAttribute("version", now.version());
        return "improvement/settings";
    }

    /** After a stale save the page carries the new version, so that sending it again is a decision. */
    @PostMapping
    String save(
            Viewer viewer,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            change.change(new ChangeTaskAlarms.Command(
                    viewer,
                    number(form, "firstReminderDays"),
                    number(form, "lastReminderDays"),
                    number(form, "escalationDays"),
                    number(form, "hour"),
                    number(form, "version")));
        } catch (DomainError refusal) {
            model.addAttribute("typed", form);
            model.addAttribute("version", queries.current(viewer).version());
            FormFaults.show(refusal, model, response);
            return "improvement/settings";
        }
        Notices.show(redirect, "improvement.settings.saved");
        return "redirect:/task-settings";
    }

    /** Below every range where it is no number. */
    private static int number(Map<String, String> form, String field) {
        String text = form.getOrDefault(field, "").strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
