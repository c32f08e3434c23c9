package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.application.ChangeProgramme;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.model.AskingFigures;
import io.northloop.programme.model.Programme;
import io.northloop.shared.DomainError;
import io.northloop.shared.Ref;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.shared.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each programme does, what became of it lately, and how it asks. */
@Controller
@PreAuthorize("hasRole('HQ')")
class ProgrammePages {

    private static final String PATH = ProgrammeNavigation.PROGRAMMES;

    private final ProgrammeQueries queries;
    private final ChangeProgramme changeProgramme;

    ProgrammePages(ProgrammeQueries queries, ChangeProgramme changeProgramme) {
        this.queries = queries;
        this.changeProgramme = changeProgramme;
    }

    @GetMapping(PATH)
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "cards",
                queries.programmes(viewer).stream()
                        .map(programme -> new Card(
                                programme.ref().value(),
                                name(programme),
                                SettingsForm.of(programme),
                                queries.recent(viewer, programme.ref())))
                        .toList());
        return "programme/programmes";
    }

    @GetMapping(PATH + "/{ref}")
    String settings(@PathVariable String ref, Viewer viewer, Model model) {
        Programme.Snapshot programme = queries.programme(viewer, programmeRef(ref));
        model.addAttribute("form", SettingsForm.of(programme));
        return form(programme, model);
    }

    @PostMapping(PATH + "/{ref}")
    String change(
            @PathVariable String ref,
            @ModelAttribute SettingsForm form,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            changeProgramme.change(
                    new ChangeProgramme.Command(viewer, programmeRef(ref), form.settings(), form.version()));
        } catch (DomainError refused) {
            if (refused.kind() != DomainError.Kind.REFUSED && refused.kind() != DomainError.Kind.STALE) {
                throw refused;
            }
            model.addAttribute("form", form);
            FormFaults.show(refused, model, response);
            return form(queries.programme(viewer, programmeRef(ref)), model);
        }
        Notices.show(redirect, "programme.saved");
        return "redirect:" + PATH;
    }

    private static String form(Programme.Snapshot programme, Model model) {
        model.addAttribute("ref", programme.ref().value());
        model.addAttribute("name", name(programme));
        return "programme/settings";
    }

    private static String name(Programme.Snapshot programme) {
        return programme
                .names()
                .getOrDefault(ReaderLanguage.now(), programme.ref().value());
    }

    private static ProgrammeRef programmeRef(String ref) {
        if (!Ref.fits(ref)) {
            throw DomainError.notFound("programme-unknown", ref);
        }
        return new ProgrammeRef(ref);
    }

    /** One programme on the page. */
    record Card(String ref, String name, SettingsForm settings, AskingFigures figures) {}
}
