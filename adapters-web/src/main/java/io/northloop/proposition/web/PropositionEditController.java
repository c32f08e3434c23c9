package io.northloop.proposition.web;

import io.northloop.access.Viewer;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.application.ChangeProposition;
import io.northloop.proposition.application.DraftProposition;
import io.northloop.proposition.application.PropositionQueries;
import io.northloop.proposition.model.ValueProposition;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where HQ writes value propositions. */
@Controller
@RequestMapping("/propositions")
@PreAuthorize("hasRole('HQ')")
class PropositionEditController {

    private final PropositionQueries queries;
    private final DraftProposition draft;
    private final ChangeProposition change;
    private final PropositionEditPage page;

    PropositionEditController(
            PropositionQueries queries, DraftProposition draft, ChangeProposition change, PropositionEditPage page) {
        this.queries = queries;
        this.draft = draft;
        this.change = change;
        this.page = page;
    }

    /** @param segment of whom the new one is to be; chosen on the page of segments */
    @GetMapping("/new")
    String blank(Viewer viewer, @RequestParam(required = false) @Nullable String segment, Model model) {
        Map<String, String> typed = new HashMap<>();
        if (segment != null) {
            typed.put("segment", segment);
        }
        return page.show(viewer, typed, page.touchpoints(Optional.empty()), model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Map<String, String> touchpoints = page.touchpoints(Optional.empty());
        PropositionForm form = new PropositionForm(typed, List.copyOf(touchpoints.keySet()));
        ValueProposition.Snapshot drafted;
        try {
            drafted = draft.draft(new DraftProposition.Command(viewer, form.content()));
        } catch (DomainError refusal) {
            FormFaults.show(form.atFields(refusal), model, response);
            return page.show(viewer, typed, touchpoints, model);
        }
        Notices.show(redirect, "proposition.saved");
        return "redirect:/propositions/" + drafted.id();
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable String id, Model model) {
        ValueProposition.Snapshot proposition = queries.one(viewer, PropositionRestController.id(id));
        return edit(
                viewer, proposition, PropositionForm.fields(proposition.last().content()), model);
    }

    /** After a stale save the page carries the new revision, so that sending it again is a decision. */
    @PostMapping("/{id}")
    String save(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PropositionId known = PropositionRestController.id(id);
        ValueProposition.Snapshot proposition = queries.one(viewer, known);
        PropositionForm form = new PropositionForm(
                typed,
                List.copyOf(page.touchpoints(Optional.of(proposition.last().content()))
                        .keySet()));
        try {
            change.change(new ChangeProposition.Command(viewer, known, form.content(), revision));
        } catch (DomainError refusal) {
            FormFaults.show(form.atFields(refusal), model, response);
            return edit(viewer, queries.one(viewer, known), typed, model);
        }
        Notices.show(redirect, "proposition.saved");
        return "redirect:/propositions/" + known;
    }

    private String edit(Viewer viewer, ValueProposition.Snapshot proposition, Map<String, String> typed, Model model) {
        model.addAttribute("proposition", proposition);
        return page.show(
                viewer, typed, page.touchpoints(Optional.of(proposition.last().content())), model);
    }
}
