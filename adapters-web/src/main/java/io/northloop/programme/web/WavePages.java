package io.northloop.programme.web;

import io.northloop.access.Viewer;
import io.northloop.programme.application.ControlWave;
import io.northloop.programme.application.ProgrammeQueries;
import io.northloop.programme.application.WaveQueries;
import io.northloop.programme.model.Programme;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Notices;
import io.northloop.survey.SurveyKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One wave: how far it has come, held, let go on, ended. */
@Controller
@PreAuthorize("hasRole('HQ')")
class WavePages {

    private static final String PATH = "/waves/{id}";

    private final WaveQueries waves;
    private final ProgrammeQueries programmes;
    private final ControlWave controlWave;
    private final Formats formats;

    WavePages(WaveQueries waves, ProgrammeQueries programmes, ControlWave controlWave, Formats formats) {
        this.waves = waves;
        this.programmes = programmes;
        this.controlWave = controlWave;
        this.formats = formats;
    }

    @GetMapping(PATH)
    String wave(@PathVariable String id, Viewer viewer, Model model) {
        return show(id, viewer, model);
    }

    /** The part of the page that changes. */
    @GetMapping(PATH + "/progress")
    String progress(@PathVariable String id, Viewer viewer, Model model) {
        show(id, viewer, model);
        return "programme/wave :: progress";
    }

    @PostMapping(PATH + "/pause")
    String pause(
            @PathVariable String id,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(id, ControlWave.Step.PAUSE, viewer, model, redirect, response);
    }

    @PostMapping(PATH + "/resume")
    String resume(
            @PathVariable String id,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(id, ControlWave.Step.RESUME, viewer, model, redirect, response);
    }

    @PostMapping(PATH + "/cancel")
    String cancel(
            @PathVariable String id,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(id, ControlWave.Step.CANCEL, viewer, model, redirect, response);
    }

    private String step(
            String id,
            ControlWave.Step step,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            controlWave.take(new ControlWave.Command(viewer, id, step));
        } catch (DomainError refused) {
            if (refused.kind() != DomainError.Kind.CONFLICT) {
                throw refused;
            }
            FormFaults.show(refused, model, response);
            return show(id, viewer, model);
        }
        Notices.show(redirect, "programme.wave.stepped." + step.name().toLowerCase(Locale.ROOT));
        return "redirect:/waves/" + id;
    }

    private String show(String id, Viewer viewer, Model model) {
        WaveQueries.WaveView view = waves.one(viewer, id);
        Programme.Snapshot programme =
                programmes.programme(viewer, view.wave().programme().value());
        model.addAttribute("view", view);
        model.addAttribute("title", ProgrammeWords.name(view.wave(), formats));
        model.addAttribute("wave", view.wave());
        model.addAttribute("counts", view.counts());
        model.addAttribute("sample", waves.sample(viewer, view.wave()));
        // The log has no invitations of employees.
        model.addAttribute(
                "links",
                programme.kind() == SurveyKind.EMPLOYEE
                        ? null
                        : InvitationLinks.of(programme.ref(), view.wave().id()));
        model.addAttribute("programme", ProgrammeWords.name(programme));
        model.addAttribute("programmeState", programme.state().name());
        return "programme/wave";
    }
}
