package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.access.AuditTrail;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.TaskAlarmRegister;
import io.northloop.improvement.port.Tasks;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonDeactivated;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Gives the tasks of somebody who left to the next in line, who decides who does them. */
@Component
class RerouteTasks {

    private final Plans plans;
    private final Tasks tasks;
    private final TaskAlarmRegister alarms;
    private final TaskAssignment assignment;
    private final OrganisationDirectory organisation;
    private final AuditTrail audit;
    private final Clock clock;

    RerouteTasks(
            Plans plans,
            Tasks tasks,
            TaskAlarmRegister alarms,
            TaskAssignment assignment,
            OrganisationDirectory organisation,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.alarms = alarms;
        this.assignment = assignment;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PersonDeactivated event) {
        PersonRef gone = event.person();
        boolean back = organisation.colleague(gone.value()).isPresent();
        if (!back) {
            tasks.openOf(gone).forEach(id -> reroute(id, gone));
        }
    }

    /** Somebody else may have given the task away or finished it before it was locked. */
    private void reroute(TaskId id, PersonRef gone) {
        PlanId planId = tasks.planOf(id).orElseThrow();
        ImprovementPlan plan = plans.lock(planId).orElseThrow();
        tasks.lock(id)
                .filter(it -> gone.equals(it.snapshot().assignee().person())
                        && it.state().isOpen())
                .ifPresent(task -> reroute(task, plan));
    }

    /** Where nobody is in line the task stays, and headquarters hears of it when it is overdue. */
    private void reroute(ImprovementTask task, ImprovementPlan plan) {
        ImprovementTask.Snapshot before = task.snapshot();
        Optional<PersonView> next = organisation
                .lineAbove(Optional.ofNullable(before.assignee().unit()))
                .filter(it -> !it.ref().equals(before.assignee().person()))
                .findFirst();
        if (next.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        task.reroute(
                Assignees.of(next.get(), organisation), now, alarms.current().policy());
        plan.handedOn(task.id(), Actor.SYSTEM, now);
        assignment.tellOfHandOver(task, plan, now);
        tasks.save(task);
        plans.save(plan);
        audit.record(
                "system",
                "task.rerouted",
                before.id().toString(),
                Map.of(
                        "from",
                        before.assignee().person().value(),
                        "to",
                        next.get().ref().value()));
    }
}
