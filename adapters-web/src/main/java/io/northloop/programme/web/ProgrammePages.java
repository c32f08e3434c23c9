package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.application.RestraintQueries;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.WaveQueries;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.RestraintLimits;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each programme does, what became of it lately, and its waves. */
@Controller
@PreAuthorize("hasRole('HQ')")
class ProgrammePages {

    private static final String PATH = ProgrammeNavigation.PROGRAMMES;

    private final ProgrammeQueries queries;
    private final WaveQueries waves;
    private final RestraintQueries restraint;
    private final StepProgramme stepProgramme;

    ProgrammePages(
            ProgrammeQueries queries, WaveQueries waves, RestraintQueries restraint, StepProgramme stepProgramme) {
        this.queries = queries;
        this.waves = waves;
        this.restraint = restraint;
        this.stepProgramme = stepProgramme;
    }

    @GetMapping(PATH)
    String list(Viewer viewer, Model model) {
        RestraintLimits limits = restraint.current(viewer).limits();
        model.addAttribute(
                "programmes",
                queries.programmes(viewer).stream()
                        .map(programme -> ProgrammeWords.of(programme, limits))
                        .toList());
        model.addAttribute("rates", queries.recentRates(viewer));
        return "programme/programmes";
    }

    @GetMapping(PATH + "/{ref}")
    String one(@PathVariable String ref, Viewer viewer, Model model) {
        return show(viewer, ref, model);
    }

    @PostMapping(PATH + "/{ref}/activate")
    String activate(
            @PathVariable String ref,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(ref, StepProgramme.Step.ACTIVATE, viewer, model, redirect, response);
    }

    @PostMapping(PATH + "/{ref}/pause")
    String pause(
            @PathVariable String ref,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(ref, StepProgramme.Step.PAUSE, viewer, model, redirect, response);
    }

    @PostMapping(PATH + "/{ref}/retire")
    String retire(
            @PathVariable String ref,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(ref, StepProgramme.Step.RETIRE, viewer, model, redirect, response);
    }

    private String step(
            String ref,
            StepProgramme.Step step,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            stepProgramme.take(new StepProgramme.Command(viewer, ref, step));
        } catch (DomainError refused) {
            if (refused.kind() == DomainError.Kind.NOT_FOUND || refused.kind() == DomainError.Kind.FORBIDDEN) {
                throw refused;
            }
            FormFaults.show(refused, model, response);
            return show(viewer, ref, model);
        }
        Notices.show(redirect, "programme.stepped." + step.name().toLowerCase(Locale.ROOT));
        return "redirect:" + PATH + "/" + ref;
    }

    private String show(Viewer viewer, String ref, Model model) {
        Programme.Snapshot programme = queries.programme(viewer, ref);
        model.addAttribute(
                "programme",
                ProgrammeWords.of(programme, restraint.current(viewer).limits()));
        model.addAttribute("figures", queries.recent(viewer, programme.ref()));
        model.addAttribute("waves", waves.of(viewer, ref));
        return "programme/one";
    }
}
