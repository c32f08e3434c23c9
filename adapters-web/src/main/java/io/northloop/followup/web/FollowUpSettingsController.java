package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.application.ChangeFollowUpSettings;
import io.northloop.followup.application.FollowUpSettingsQueries;
import io.northloop.followup.model.FollowUpSettings;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HQ's settings of follow-up: alarms and verification. */
@Controller
@RequestMapping("/followup-settings")
@PreAuthorize("hasRole('HQ')")
class FollowUpSettingsController {

    private final FollowUpSettingsQueries queries;
    private final ChangeFollowUpSettings change;

    FollowUpSettingsController(FollowUpSettingsQueries queries, ChangeFollowUpSettings change) {
        this.queries = queries;
        this.change = change;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        FollowUpSettings now = queries.current(viewer);
        model.addAttribute(
                "typed",
                Map.of(
                        "reminderHours", now.level().reminderHours(),
                        "regionHours", now.level().regionHours(),
                        "headquartersHours", now.level().headquartersHours(),
                        "verificationPercent", now.verificationPercent()));
        model.addAttribute("version", now.version());
        return "followup/settings";
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
            change.change(new ChangeFollowUpSettings.Command(
                    viewer,
                    number(form, "reminderHours"),
                    number(form, "regionHours"),
                    number(form, "headquartersHours"),
                    number(form, "verificationPercent"),
                    number(form, "version")));
        } catch (DomainError refusal) {
            model.addAttribute("typed", form);
            model.addAttribute("version", queries.current(viewer).version());
            FormFaults.show(refusal, model, response);
            return "followup/settings";
        }
        Notices.show(redirect, "followup.settings.saved");
        return "redirect:/followup-settings";
    }

    /** Below every range where it is no number. */
    private static int number(Map<String, String> form, String field) {
        String text = form.getOrDefault(field, "").strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
