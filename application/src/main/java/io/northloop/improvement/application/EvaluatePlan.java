package io.northloop.improvement.application;

import io.northloop.access.AuditTrail;
import io.northloop.improvement.PlanEvaluated;
import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanEvaluation;
import io.northloop.improvement.port.Plans;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.port.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters judges what a plan moved, once the window of its metric is over. */
@Component
public class EvaluatePlan {

    private final PlanDesk desk;
    private final Plans plans;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    EvaluatePlan(
            PlanDesk desk,
            Plans plans,
            OrganisationDirectory organisation,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The verdict; outcome and note are required, and the figure that was reached unless nothing can be said. */
    public record Command(
            PlanStepRequest step,
            @Nullable PlanOutcome outcome,
            @Nullable BigDecimal reached,
            @Nullable String note) {}

    @Transactional
    public void evaluate(Command command) {
        PlanDesk.Taken taken = desk.take(command.step());
        ImprovementPlan plan = taken.plan();
        PlanContent content = plan.snapshot().content();
        PlanEvaluation.faults(command.outcome(), command.reached(), command.note(), content.metric())
                .refuseIfAny();
        PlanOutcome outcome = Objects.requireNonNull(command.outcome());
        PlanEvaluation verdict = new PlanEvaluation(
                outcome,
                command.reached(),
                Objects.requireNonNull(command.note()).strip());
        Instant now = clock.instant();
        plan.evaluate(verdict, taken.acting().actor(), now, LocalDate.ofInstant(now, organisation.companyZone()));
        plans.save(plan);
        audit.record(
                command.step().viewer().auditName(),
                "plan.evaluated",
                plan.id().toString(),
                Map.of("outcome", outcome.name()));
        events.publishEvent(new PlanEvaluated(ids.next(), now, plan.id(), content.scope(), outcome));
    }
}
