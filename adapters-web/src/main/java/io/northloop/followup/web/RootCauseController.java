package io.northloop.followup.web;

import io.northloop.access.Viewer;
import io.northloop.followup.application.KeepRootCause;
import io.northloop.followup.application.RootCauseQueries;
import io.northloop.followup.model.RootCause;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HQ's list of root causes. */
@Controller
@RequestMapping("/root-causes")
@PreAuthorize("hasRole('HQ')")
class RootCauseController {

    private final RootCauseQueries queries;
    private final KeepRootCause keepRootCause;
    private final OrganisationDirectory organisation;
    private final CaseTexts texts;

    RootCauseController(
            RootCauseQueries queries,
            KeepRootCause keepRootCause,
            OrganisationDirectory organisation,
            CaseTexts texts) {
        this.queries = queries;
        this.keepRootCause = keepRootCause;
        this.organisation = organisation;
        this.texts = texts;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("causes", queries.all(viewer));
        model.addAttribute("reader", ReaderLanguage.now());
        return "followup/root-causes";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page("", true, null, Map.of(), Set.of(), true, model);
    }

    @GetMapping("/{code}")
    String edit(Viewer viewer, @PathVariable String code, Model model) {
        var kept = queries.one(viewer, code);
        RootCause cause = kept.rootCause();
        Map<String, String> typed =
                Map.of("names/zh-CN", cause.name(Language.ZH_CN), "names/en", cause.name(Language.EN));
        return page(code, false, kept.version(), typed, cause.touchpoints(), cause.active(), model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return keep(viewer, first(form, "code"), null, form, model, redirect, response);
    }

    @PostMapping("/{code}")
    String change(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        queries.one(viewer, code);
        return keep(viewer, code, version, form, model, redirect, response);
    }

    private String keep(
            Viewer viewer,
            String code,
            @Nullable Long version,
            MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Set<String> chosen = Set.copyOf(form.getOrDefault("touchpoints", List.of()));
        boolean active = form.containsKey("active");
        try {
            Map<Language, String> names =
                    Map.of(Language.ZH_CN, first(form, "names/zh-CN"), Language.EN, first(form, "names/en"));
            keepRootCause.keep(new KeepRootCause.Command(
                    viewer, new RootCause(code, names, chosen, active), Optional.ofNullable(version)));
        } catch (DomainError refusal) {
            FormFaults.show(refusal, model, response);
            return page(code, version == null, version, form.toSingleValueMap(), chosen, active, model);
        }
        Notices.show(redirect, "followup.causes.saved");
        return "redirect:/root-causes";
    }

    private String page(
            String code,
            boolean isNew,
            @Nullable Long version,
            Map<String, String> typed,
            Set<String> chosen,
            boolean active,
            Model model) {
        model.addAttribute("version", version);
        model.addAttribute("heading", isNew ? texts.text("followup.causes.new") : texts.rootCause(code));
        model.addAttribute("code", code);
        model.addAttribute("isNew", isNew);
        model.addAttribute("typed", typed);
        model.addAttribute("chosen", chosen);
        model.addAttribute("active", active);
        List<TouchpointView> offered = organisation.touchpoints().stream()
                .filter(it -> it.active() || chosen.contains(it.code()))
                .toList();
        model.addAttribute(
                "touchpoints", texts.options(offered, TouchpointView::code, it -> it.name(ReaderLanguage.now())));
        return "followup/root-cause";
    }

    private static String first(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
