package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.SaveProgramme;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that begin a programme and change one: first its trigger is chosen, then what belongs to that is asked. */
@Controller
@PreAuthorize("hasRole('HQ')")
class ProgrammeFormPages {

    private static final String PATH = ProgrammeNavigation.PROGRAMMES;

    private final ProgrammeQueries queries;
    private final SaveProgramme saveProgramme;
    private final ProgrammeFormPage page;

    ProgrammeFormPages(ProgrammeQueries queries, SaveProgramme saveProgramme, ProgrammeFormPage page) {
        this.queries = queries;
        this.saveProgramme = saveProgramme;
        this.page = page;
    }

    @GetMapping(PATH + "/new")
    String begin(@RequestParam(required = false) @Nullable String kind, Viewer viewer, Model model) {
        Optional<TriggerSheet.Kind> chosen = Arrays.stream(TriggerSheet.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            model.addAttribute("kinds", TriggerSheet.Kind.values());
            return "programme/kinds";
        }
        page.fill(ProgrammeForm.begin(chosen.get()), viewer, model);
        return "programme/new";
    }

    @PostMapping(PATH)
    String add(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ProgrammeForm form = new ProgrammeForm(sent);
        ProgrammeSheet sheet = form.sheet();
        try {
            saveProgramme.add(
                    new SaveProgramme.Command(viewer, form.ref(), sheet, Optional.empty(), form.unreadable()));
        } catch (DomainError refused) {
            FormFaults.show(refused, model, response);
            page.fill(form, viewer, model);
            return "programme/new";
        }
        Notices.show(redirect, "programme.drafted");
        return "redirect:" + PATH + "/" + form.ref();
    }

    @GetMapping(PATH + "/{ref}/edit")
    String edit(@PathVariable String ref, Viewer viewer, Model model) {
        Programme.Snapshot programme = queries.programme(viewer, ref);
        return edit(programme, ProgrammeForm.of(programme), viewer, model);
    }

    /** After a stale save the page carries the new version, so that sending it again is a decision. */
    @PostMapping(PATH + "/{ref}")
    String change(
            @PathVariable String ref,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ProgrammeForm form = new ProgrammeForm(sent);
        ProgrammeSheet sheet = form.sheet();
        try {
            saveProgramme.change(
                    new SaveProgramme.Command(viewer, ref, sheet, Optional.of(form.version()), form.unreadable()));
        } catch (DomainError refused) {
            if (refused.kind() == DomainError.Kind.NOT_FOUND || refused.kind() == DomainError.Kind.FORBIDDEN) {
                throw refused;
            }
            FormFaults.show(refused, model, response);
            return edit(queries.programme(viewer, ref), form, viewer, model);
        }
        Notices.show(redirect, "programme.saved");
        return "redirect:" + PATH + "/" + ref;
    }

    private String edit(Programme.Snapshot programme, ProgrammeForm form, Viewer viewer, Model model) {
        page.fill(form, viewer, model);
        model.addAttribute("ref", programme.ref().value());
        model.addAttribute("name", ProgrammeWords.name(programme));
        model.addAttribute("version", programme.version());
        model.addAttribute("settled", programme.state() != ProgrammeState.DRAFT);
        return "programme/edit";
    }
}
