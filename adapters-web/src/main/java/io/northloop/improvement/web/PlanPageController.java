package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.application.ApprovePlan;
import io.northloop.improvement.application.CompletePlan;
import io.northloop.improvement.application.EvaluatePlan;
import io.northloop.improvement.application.PlanStepRequest;
import io.northloop.improvement.application.StartPlan;
import io.northloop.shared.web.TypedNumbers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one plan and the steps of its life. A refused step shows the page again, as things are now. */
@Controller
@RequestMapping("/plans/{id}")
@PreAuthorize("hasRole('HQ')")
class PlanPageController {

    private final PlanPage page;
    private final ApprovePlan approvePlan;
    private final StartPlan startPlan;
    private final CompletePlan completePlan;
    private final EvaluatePlan evaluatePlan;

    PlanPageController(
            PlanPage page,
            ApprovePlan approvePlan,
            StartPlan startPlan,
            CompletePlan completePlan,
            EvaluatePlan evaluatePlan) {
        this.page = page;
        this.approvePlan = approvePlan;
        this.startPlan = startPlan;
        this.completePlan = completePlan;
        this.evaluatePlan = evaluatePlan;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('HQ', 'REGIONAL_MANAGER')")
    String show(Viewer viewer, @PathVariable String id, Model model) {
        return page.show(viewer, PlanParameters.plan(id), model);
    }

    @PostMapping("/approve")
    String approve(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return page.take(
                sent, "improvement.plan.done.approve", () -> approvePlan.approve(new ApprovePlan.Command(step(sent))));
    }

    @PostMapping("/start")
    String start(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return page.take(sent, "improvement.plan.done.start", () -> startPlan.start(new StartPlan.Command(step(sent))));
    }

    @PostMapping("/complete")
    String complete(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return page.take(
                sent,
                "improvement.plan.done.complete",
                () -> completePlan.complete(new CompletePlan.Command(step(sent))));
    }

    @PostMapping("/evaluate")
    String evaluate(@ModelAttribute(name = SentForm.NAME, binding = false) SentForm sent) {
        return page.take(
                sent,
                "improvement.plan.done.evaluate",
                () -> evaluatePlan.evaluate(new EvaluatePlan.Command(
                        step(sent),
                        outcome(sent.field("outcome")),
                        TypedNumbers.decimal(sent.field("reached")),
                        sent.field("note"))));
    }

    private static PlanStepRequest step(SentForm sent) {
        return PlanStepRequest.seen(sent.viewer(), PlanParameters.plan(sent.id()), sent.version());
    }

    private static @Nullable PlanOutcome outcome(@Nullable String name) {
        return Arrays.stream(PlanOutcome.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
