package io.northloop.improvement.application;

import io.northloop.access.AuditTrail;
import io.northloop.improvement.PlanApproved;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.port.Plans;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters approves a plan, and with it gives its tasks to their assignees. */
@Component
public class ApprovePlan {

    private final PlanDesk desk;
    private final TaskAssignment assignment;
    private final Plans plans;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    ApprovePlan(
            PlanDesk desk,
            TaskAssignment assignment,
            Plans plans,
            OrganisationDirectory organisation,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.assignment = assignment;
        this.plans = plans;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What to do. */
    public record Command(PlanStepRequest step) {}

    @Transactional
    public void approve(Command command) {
        PlanDesk.Taken taken = desk.take(command.step());
        Instant now = clock.instant();
        ImprovementPlan plan = taken.plan();
        plan.approve(taken.acting().actor(), now);
        requireTimetable(taken.tasks(), now);
        plans.save(plan);
        audit.record(
                command.step().viewer().auditName(), "plan.approved", plan.id().toString(), Map.of());
        PlanContent content = plan.snapshot().content();
        events.publishEvent(new PlanApproved(
                ids.next(),
                now,
                plan.id(),
                content.scope(),
                content.owner(),
                content.metric().by()));
        taken.tasks()
                .forEach(task -> assignment.assign(task, plan, taken.acting().actor(), now));
    }

    /**
     * A plan without tasks moves nothing; nobody does what was due yesterday, and nobody who has left does anything.
     */
    private void requireTimetable(List<ImprovementTask> tasks, Instant now) {
        if (tasks.isEmpty()) {
            throw DomainError.refused("plan-without-tasks");
        }
        Map<PersonRef, PersonView> people = organisation.people(
                tasks.stream().map(it -> it.snapshot().assignee().person()).collect(Collectors.toSet()));
        Faults faults = new Faults();
        for (int i = 0; i < tasks.size(); i++) {
            PersonRef assignee = tasks.get(i).snapshot().assignee().person();
            PersonView person = people.get(assignee);
            faults.require(tasks.get(i).inTime(now), "/tasks/" + i + "/dueOn", "task-due-past");
            faults.require(
                    person != null && person.active(),
                    "/tasks/" + i + "/assigneeRef",
                    "person-left",
                    person == null ? assignee.value() : person.name());
        }
        faults.refuseIfAny();
    }
}
