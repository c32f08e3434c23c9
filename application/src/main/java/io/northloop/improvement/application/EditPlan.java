package io.northloop.improvement.application;

import io.northloop.improvement.TaskState;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.TaskAlarmRegister;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Headquarters replaces what a plan says by what it should say. Once approved only the timetable may change: tasks are
 * added, moved, given to others; whoever works on them is told. Tasks that somebody was told of are rejected with a
 * reason, not left out.
 */
@Component
public class EditPlan {

    private final PlanDesk desk;
    private final CheckPlan checkPlan;
    private final TaskAssignment assignment;
    private final Plans plans;
    private final Tasks tasks;
    private final TaskAlarmRegister alarms;
    private final Clock clock;

    EditPlan(
            PlanDesk desk,
            CheckPlan checkPlan,
            TaskAssignment assignment,
            Plans plans,
            Tasks tasks,
            TaskAlarmRegister alarms,
            Clock clock) {
        this.desk = desk;
        this.checkPlan = checkPlan;
        this.assignment = assignment;
        this.plans = plans;
        this.tasks = tasks;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** What the plan should say. The version that the viewer has seen is required. */
    public record Command(PlanStepRequest step, PlanDraft draft) {}

    @Transactional
    public void edit(Command command) {
        PlanDesk.Taken taken = desk.takeAnyVersion(command.step());
        ImprovementPlan plan = taken.plan();
        if (command.step().expectedVersion().isEmpty()) {
            throw DomainError.of(DomainError.Kind.UNSEEN, "if-match-needed");
        }
        boolean stale = command.step()
                .expectedVersion()
                .filter(it -> it != plan.snapshot().version())
                .isPresent();
        CheckPlan.Checked checked = checked(command, taken, stale);
        PlanDesk.requireSeen(command.step(), plan, StaleEdit.changes(taken, checked));
        requireKept(taken.tasks(), checked.tasks());
        Instant now = clock.instant();
        plan.edit(checked.content(), taken.acting().actor(), now);
        if (TaskAssignment.isDue(plan)) {
            requireFuture(checked.tasks(), now);
        }
        forget(taken.tasks(), checked.tasks());
        for (int i = 0; i < checked.tasks().size(); i++) {
            place(i, checked.tasks().get(i), taken, now);
        }
        plans.save(plan);
    }

    /** Whoever edits an older version hears of that first, even when what they sent has faults as well. */
    private CheckPlan.Checked checked(Command command, PlanDesk.Taken taken, boolean stale) {
        try {
            return checkPlan.check(
                    command.draft(),
                    new CheckPlan.Kept(
                            command.step().viewer(),
                            taken.acting().actor(),
                            Optional.of(taken.plan().snapshot().content()),
                            taken.tasks()));
        } catch (DomainError faulty) {
            if (stale) {
                PlanDesk.requireSeen(command.step(), taken.plan(), StaleEdit.changes(taken.plan(), faulty));
            }
            throw faulty;
        }
    }

    private static void requireKept(List<ImprovementTask> now, List<PlannedTask> wanted) {
        Faults faults = new Faults();
        StaleEdit.leftOut(now, wanted).stream()
                .filter(task -> task.state() != TaskState.PLANNED)
                .forEach(task -> faults.add(Fault.at(
                        "/tasks", "task-known-left-out", task.snapshot().terms().title(), task.id())));
        faults.refuseIfAny();
    }

    private void forget(List<ImprovementTask> now, List<PlannedTask> wanted) {
        StaleEdit.leftOut(now, wanted).forEach(task -> tasks.remove(task.id()));
    }

    /** Nobody can do what was due yesterday; what stays as it was may be late. */
    private static void requireFuture(List<PlannedTask> wanted, Instant now) {
        Faults faults = new Faults();
        for (int i = 0; i < wanted.size(); i++) {
            PlannedTask task = wanted.get(i);
            LocalDate dueOn = task.terms().dueOn();
            boolean same = task.existing()
                    .filter(it -> it.snapshot().terms().dueOn().equals(dueOn))
                    .isPresent();
            LocalDate today = LocalDate.ofInstant(now, task.assignee().zone());
            faults.require(same || !dueOn.isBefore(today), "/tasks/" + i + "/dueOn", "task-due-past");
        }
        faults.refuseIfAny();
    }

    private void place(int position, PlannedTask wanted, PlanDesk.Taken taken, Instant now) {
        ImprovementPlan plan = taken.plan();
        Optional<ImprovementTask> existing = wanted.existing();
        if (existing.isEmpty()) {
            ImprovementTask added = ImprovementTask.plan(
                    wanted.id(), plan.id(), wanted.ref(), position, wanted.terms(), wanted.assignee());
            tasks.add(added);
            if (TaskAssignment.isDue(plan)) {
                assignment.assign(added, plan, taken.acting().actor(), now);
            }
        } else if (existing.get().state() == TaskState.PLANNED) {
            existing.get().replan(position, wanted.terms(), wanted.assignee());
            tasks.save(existing.get());
        } else {
            move(existing.get(), position, wanted, taken, now);
        }
    }

    private void move(ImprovementTask task, int position, PlannedTask wanted, PlanDesk.Taken taken, Instant now) {
        boolean others =
                !task.snapshot().assignee().person().equals(wanted.assignee().person());
        if (others) {
            task.handOn(
                    wanted.assignee(),
                    taken.acting().actor(),
                    now,
                    null,
                    alarms.current().policy());
        }
        boolean looksOther = task.change(
                position,
                wanted.terms(),
                taken.acting().actor(),
                now,
                alarms.current().policy());
        if (others) {
            assignment.tellOfHandOver(task, taken.plan(), now);
        } else if (looksOther) {
            assignment.tellOfChange(task, taken.plan());
        }
        tasks.save(task);
    }
}
