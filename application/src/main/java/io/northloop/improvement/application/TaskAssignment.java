package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.improvement.TaskAssigned;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.TaskAlarmRegister;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.port.Ids;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives tasks to people: tells them, and everybody who listens. */
@Component
final class TaskAssignment {

    private final Tasks tasks;
    private final TaskAlarmRegister alarms;
    private final TaskMessenger messenger;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    TaskAssignment(
            Tasks tasks, TaskAlarmRegister alarms, TaskMessenger messenger, ApplicationEventPublisher events, Ids ids) {
        this.tasks = tasks;
        this.alarms = alarms;
        this.messenger = messenger;
        this.events = events;
        this.ids = ids;
    }

    /** Whether tasks of the plan are assigned as soon as there are any. */
    static boolean isDue(ImprovementPlan plan) {
        return switch (plan.state()) {
            case APPROVED, RUNNING -> true;
            case DRAFT, COMPLETED, EVALUATED -> false;
        };
    }

    /** Assigns a planned task and saves it. */
    void assign(ImprovementTask task, ImprovementPlan plan, Actor by, Instant now) {
        task.assign(by, now, alarms.current().policy());
        tellOfHandOver(task, plan, now);
        tasks.save(task);
    }

    /** The task has another assignee, who has to be told; whoever calls saves it. */
    void tellOfHandOver(ImprovementTask task, ImprovementPlan plan, Instant now) {
        messenger.assigned(task, plan.snapshot().content().title());
        ImprovementTask.Snapshot given = task.snapshot();
        events.publishEvent(new TaskAssigned(
                ids.next(),
                now,
                given.id(),
                given.plan(),
                given.assignee().person(),
                given.terms().startsOn(),
                given.terms().dueOn()));
    }

    void tellOfChange(ImprovementTask task, ImprovementPlan plan) {
        messenger.changed(task, plan.snapshot().content().title());
    }
}
