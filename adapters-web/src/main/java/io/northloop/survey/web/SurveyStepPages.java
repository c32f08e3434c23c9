package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import io.northloop.survey.application.DiscardSurveyDraft;
import io.northloop.survey.application.PublishSurvey;
import io.northloop.survey.application.RetireSurvey;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps in the life of a survey, from its page. A refused one shows the page again, as things are now. */
@Controller
@RequestMapping("/surveys/{ref}")
@PreAuthorize("hasRole('HQ')")
class SurveyStepPages {

    private final SurveyPage page;
    private final PublishSurvey publish;
    private final RetireSurvey retire;
    private final DiscardSurveyDraft discard;

    SurveyStepPages(SurveyPage page, PublishSurvey publish, RetireSurvey retire, DiscardSurveyDraft discard) {
        this.page = page;
        this.publish = publish;
        this.retire = retire;
        this.discard = discard;
    }

    @PostMapping("/publish")
    String publish(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam long revision,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(
                () -> publish.execute(new PublishSurvey.Command(viewer, ref, Optional.of(revision))),
                "survey.notice.published",
                new Sent(viewer, ref, model, redirect, response));
    }

    @PostMapping("/retire")
    String retire(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam long revision,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(
                () -> retire.execute(new RetireSurvey.Command(viewer, ref, Optional.of(revision))),
                "survey.notice.retired",
                new Sent(viewer, ref, model, redirect, response));
    }

    @PostMapping("/discard")
    String discard(
            Viewer viewer,
            @PathVariable String ref,
            @RequestParam long revision,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return step(
                () -> discard.execute(new DiscardSurveyDraft.Command(viewer, ref, Optional.of(revision))),
                "survey.notice.discarded",
                new Sent(viewer, ref, model, redirect, response));
    }

    private record Sent(
            Viewer viewer, String ref, Model model, RedirectAttributes redirect, HttpServletResponse response) {}

    private String step(Runnable step, String notice, Sent sent) {
        try {
            step.run();
        } catch (DomainError refusal) {
            if (refusal.kind() == DomainError.Kind.NOT_FOUND) {
                throw refusal;
            }
            FormFaults.show(refusal, sent.model(), sent.response());
            return page.show(sent.viewer(), sent.ref(), Optional.empty(), sent.model());
        }
        Notices.show(sent.redirect(), notice);
        return "redirect:/surveys/" + sent.ref();
    }
}
