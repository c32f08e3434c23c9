package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.application.DraftPlan;
import io.northloop.improvement.application.EditPlan;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.shared.DomainError;
import io.northloop.shared.web.FormFaults;
import io.northloop.shared.web.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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

/**
 * Where headquarters writes plans. The form has several buttons: rows come and go by some, one takes over what others
 * changed, and only one saves.
 */
@Controller
@RequestMapping("/plans")
@PreAuthorize("hasRole('HQ')")
class PlanEditController {

    private static final String SAVED = "improvement.plan.done.save";
    private static final String TAKE = "take";

    private final ImprovementQueries queries;
    private final DraftPlan draftPlan;
    private final EditPlan editPlan;
    private final PlanStart start;
    private final PlanFormPage page;
    private final PlanFormFaults faults;

    PlanEditController(
            ImprovementQueries queries,
            DraftPlan draftPlan,
            EditPlan editPlan,
            PlanStart start,
            PlanFormPage page,
            PlanFormFaults faults) {
        this.queries = queries;
        this.draftPlan = draftPlan;
        this.editPlan = editPlan;
        this.start = start;
        this.page = page;
        this.faults = faults;
    }

    /** What leads here names what the plan is drawn from. */
    @GetMapping("/new")
    String begin(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "case", required = false) @Nullable String followUp,
            @RequestParam(required = false) @Nullable String proposition,
            @RequestParam(required = false) @Nullable String touchpoint,
            @RequestParam(required = false) @Nullable String review,
            @RequestParam(required = false) @Nullable Integer issue,
            Model model) {
        PlanStart.Occasion occasion =
                new PlanStart.Occasion(centre, kind, followUp, proposition, touchpoint, review, issue);
        return page.show(start.begin(viewer, occasion), model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PlanForm form = PlanForm.sent(sent);
        Optional<RowButton> button = RowButton.pressed(sent);
        if (button.isPresent()) {
            return page.show(press(button.get(), form, model), model);
        }
        PlanId id;
        try {
            id = draftPlan.draft(new DraftPlan.Command(viewer, Optional.empty(), form.draft(List.of())));
        } catch (DomainError refusal) {
            FormFaults.show(faults.atFields(refusal, form, List.of()), model, response);
            return page.show(form, model);
        }
        Notices.show(redirect, SAVED);
        return "redirect:/plans/" + id;
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable String id, Model model) {
        PlanEditing editing = PlanEditing.opened(queries.plan(viewer, PlanParameters.plan(id)));
        return editing.isOver() ? "redirect:/plans/" + editing.plan().summary().id() : page.show(editing, model);
    }

    @PostMapping("/{id}")
    String save(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PlanId known = PlanParameters.plan(id);
        PlanEditing editing = PlanEditing.sent(queries.plan(viewer, known), sent);
        Optional<RowButton> button = RowButton.pressed(sent);
        if (button.isPresent()) {
            PlanEditing pressed = editing.with(press(button.get(), editing.mine(), model));
            if (pressed.isOvertaken()) {
                page.showConflict(pressed, model);
            }
            return page.show(pressed, model);
        }
        if (takesOver(sent, editing)) {
            model.addAttribute(PlanFormPage.TAKEN, true);
            return page.show(editing.taking(sent.getOrDefault(TAKE, List.of())), model);
        }
        try {
            PlanStepRequest step =
                    PlanStepRequest.seen(viewer, known, editing.seen().version());
            editPlan.edit(new EditPlan.Command(step, editing.form().draft(editing.names())));
        } catch (DomainError refusal) {
            PlanEditing now = editing.on(queries.plan(viewer, known));
            FormFaults.show(faults.atFields(refusal, editing.form(), editing.names()), model, response);
            if (refusal.kind() == DomainError.Kind.STALE) {
                page.showConflict(now, model);
            }
            return page.show(now, model);
        }
        Notices.show(redirect, SAVED);
        return "redirect:/plans/" + known;
    }

    private static PlanForm press(RowButton button, PlanForm form, Model model) {
        PlanForm pressed = button.press(form);
        button.focus(pressed).ifPresent(field -> model.addAttribute(PlanFormPage.FOCUS, field));
        return pressed;
    }

    /** Only what was shown can be taken over: where others were quicker again, saving shows that. */
    private static boolean takesOver(MultiValueMap<String, String> sent, PlanEditing editing) {
        return TAKE.equals(sent.getFirst(RowButton.NAME))
                && String.valueOf(editing.plan().version()).equals(sent.getFirst("against"));
    }
}
