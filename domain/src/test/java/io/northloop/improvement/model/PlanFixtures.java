package io.northloop.improvement.model;

import io.northloop.access.Actor;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.TaskId;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Plans and tasks to begin from. */
final class PlanFixtures {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant AT = Instant.parse("2026-11-02T02:00:00Z");
    static final LocalDate DUE = LocalDate.parse("2026-11-20");
    static final LocalDate WINDOW_END = LocalDate.parse("2026-12-31");
    static final Actor HQ = new Actor("account:hq", new PersonRef("hq-analyst"));
    static final PersonRef MANAGER = new PersonRef("east-manager");
    static final Actor BY_MANAGER = new Actor("account:east", MANAGER);
    static final PlanMetric METRIC = new PlanMetric("NPS", new BigDecimal("8"), new BigDecimal("30"), WINDOW_END);

    private PlanFixtures() {}

    static PlanContent content() {
        return content("Answer the telephone");
    }

    static PlanContent content(String title) {
        return new PlanContent(
                title,
                "Customers wait too long",
                List.of(new UnitRef("east")),
                List.of(new Evidence(EvidenceKind.FIGURE, "/measure?unit=east", "35 to 8 in a quarter")),
                "Shorter waiting moves NPS",
                METRIC,
                new PersonRef("hq-analyst"));
    }

    static ImprovementPlan drafted() {
        return ImprovementPlan.draft(new PlanId(new UUID(1, 1)), content(), HQ, AT);
    }

    static ImprovementPlan approved() {
        ImprovementPlan plan = drafted();
        plan.approve(HQ, AT);
        return plan;
    }

    static ImprovementPlan running() {
        ImprovementPlan plan = approved();
        plan.start(HQ, AT);
        return plan;
    }

    static ImprovementPlan completed() {
        ImprovementPlan plan = running();
        plan.complete(0, HQ, AT);
        return plan;
    }

    static ImprovementPlan evaluated() {
        ImprovementPlan plan = completed();
        plan.evaluate(
                new PlanEvaluation(PlanOutcome.ACHIEVED, new BigDecimal("31"), "it worked"),
                HQ,
                AT,
                WINDOW_END.plusDays(1));
        return plan;
    }

    static TaskTerms terms(LocalDate dueOn) {
        return new TaskTerms(
                "Second line at the desk", dueOn.minusDays(14), dueOn, "No call waits 3 minutes", Set.of());
    }

    static Assignee assignee(String person, ZoneId zone) {
        return new Assignee(new PersonRef(person), new UnitRef("east"), zone);
    }

    static ImprovementTask planned() {
        return planned(DUE, SHANGHAI);
    }

    static ImprovementTask planned(LocalDate dueOn, ZoneId zone) {
        return ImprovementTask.plan(
                new TaskId(new UUID(2, 2)),
                new PlanId(new UUID(1, 1)),
                null,
                0,
                terms(dueOn),
                assignee(MANAGER.value(), zone));
    }

    static ImprovementTask assigned() {
        ImprovementTask task = planned();
        task.assign(HQ, AT, DuePolicy.STANDARD);
        return task;
    }

    static ImprovementTask accepted() {
        ImprovementTask task = assigned();
        task.accept(BY_MANAGER, AT);
        return task;
    }

    static ImprovementTask inProgress() {
        ImprovementTask task = accepted();
        task.report(40, Set.of(), BY_MANAGER, AT, null);
        return task;
    }

    static ImprovementTask done() {
        ImprovementTask task = inProgress();
        task.finish(Set.of(), BY_MANAGER, AT, null);
        return task;
    }

    static ImprovementTask rejected() {
        ImprovementTask task = assigned();
        task.reject("no staff", BY_MANAGER, AT);
        return task;
    }
}
