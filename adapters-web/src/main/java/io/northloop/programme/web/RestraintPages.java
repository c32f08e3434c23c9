package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.ChangeRestraint;
import io.northloop.programme.application.RestraintQueries;
import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.model.RestraintSettings;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.NavigationEntry;
import io.northloop.shared.web.NavigationSection;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often the company asks a customer at most. */
@Controller
@RequestMapping(RestraintPages.PATH)
@PreAuthorize("hasRole('HQ')")
class RestraintPages {

    static final String PATH = "/restraint";

    private final RestraintQueries queries;
    private final ChangeRestraint change;

    RestraintPages(RestraintQueries queries, ChangeRestraint change) {
        this.queries = queries;
        this.change = change;
    }

    @Bean
    static NavigationEntry restraintInNavigation() {
        return NavigationEntry.of(NavigationSection.ASK, "programme.restraint.title", PATH, 27, "HQ");
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        RestraintSettings now = queries.current(viewer);
        RestraintLimits limits = now.limits();
        model.addAttribute(
                "typed",
                Map.of(
                        "anyDays", limits.anyDays(),
                        "transactionalDays", limits.transactionalDays(),
                        "relationalDays", limits.relationalDays()));
        model.addAttribute("version", now.version());
        return "programme/restraint";
    }

    /** After a stale save the page carries the new version, so that sending it again is a decision. */
    @PostMapping
    String save(
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            change.change(new ChangeRestraint.Command(
                    viewer,
                    number(form, "anyDays"),
                    number(form, "transactionalDays"),
                    number(form, "relationalDays"),
                    Optional.of((long) number(form, "version"))));
        } catch (DomainError refused) {
            model.addAttribute("typed", form);
            model.addAttribute("version", queries.current(viewer).version());
            FormFaults.show(refused, model, response);
            return "programme/restraint";
        }
        Notices.show(redirect, "programme.restraint.saved");
        return "redirect:" + PATH;
    }

    /** Below every range where it is no number. */
    private static int number(Map<String, String> form, String field) {
        String text = form.getOrDefault(field, "").strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
