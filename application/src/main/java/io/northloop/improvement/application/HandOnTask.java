package io.northloop.improvement.application;

import io.northloop.improvement.model.Assignee;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.TaskAlarmRegister;
import io.northloop.improvement.port.Tasks;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody gives a task to somebody else, who has to accept it. */
@Component
public class HandOnTask {

    private final TaskDesk desk;
    private final TaskAssignment assignment;
    private final Plans plans;
    private final Tasks tasks;
    private final TaskAlarmRegister alarms;
    private final OrganisationDirectory organisation;
    private final TaskRegions regions;
    private final Clock clock;

    HandOnTask(
            TaskDesk desk,
            TaskAssignment assignment,
            Plans plans,
            Tasks tasks,
            TaskAlarmRegister alarms,
            OrganisationDirectory organisation,
            TaskRegions regions,
            Clock clock) {
        this.desk = desk;
        this.assignment = assignment;
        this.plans = plans;
        this.tasks = tasks;
        this.alarms = alarms;
        this.organisation = organisation;
        this.regions = regions;
        this.clock = clock;
    }

    /** What to do; the person is required. */
    public record Command(
            TaskStepRequest step,
            @Nullable String personRef,
            @Nullable String note) {}

    @Transactional
    public void handOn(Command command) {
        TaskDesk.Taken taken = desk.take(command.step());
        String named = Notes.written(command.personRef());
        Optional<PersonView> person = organisation.colleague(named);
        new Faults()
                .require(named != null, "/personRef", "required")
                .require(named == null || person.isPresent(), "/personRef", "unknown-person", String.valueOf(named))
                .allowText(command.note(), Notes.LENGTH, "/note")
                .refuseIfAny();
        Assignee to = Assignees.of(person.orElseThrow(), organisation);
        ImprovementTask task = taken.task();
        if (!taken.acting().viewer().headquarters()
                && !regions.near(task.snapshot().assignee()).test(person.orElseThrow())) {
            throw DomainError.withFaults(
                    DomainError.Kind.REFUSED,
                    "task-assignee-outside",
                    List.of(Fault.at("/personRef", "task-assignee-outside")));
        }
        Instant now = clock.instant();
        taken.plan().handedOn(task.id(), taken.acting().actor(), now);
        task.handOn(
                to,
                taken.acting().actor(),
                now,
                Notes.written(command.note()),
                alarms.current().policy());
        assignment.tellOfHandOver(task, taken.plan(), now);
        tasks.save(task);
        plans.save(taken.plan());
    }
}
