package io.northloop.improvement.application;

import io.northloop.improvement.TaskId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            throw DomainError.of(DomainError.Kind.STALE, "plan-version-missing");
        }
        boolean stale = command.step()
                .expectedVersion()
                .filter(it -> it != plan.snapshot().version())
                .isPresent();
        CheckPlan.Checked checked = checked(command, taken, stale);
        PlanDesk.requireSeen(command.step(), plan, changes(taken, checked));
        requireKept(taken.tasks(), checked.tasks());
        Instant now = clock.instant();
        plan.edit(checked.content(), taken.acting().actor(), now);
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
                    command.draft(), taken.tasks(), taken.acting().actor());
        } catch (DomainError faulty) {
            if (stale) {
                PlanDesk.requireSeen(command.step(), taken.plan(), taken.plan().changes());
            }
            throw faulty;
        }
    }

    private static List<Fault> changes(PlanDesk.Taken taken, CheckPlan.Checked sent) {
        List<Fault> changes = new ArrayList<>(taken.plan().changesSince(sent.content()));
        for (int i = 0; i < sent.tasks().size(); i++) {
            PlannedTask wanted = sent.tasks().get(i);
            String at = "/tasks/" + i;
            wanted.existing().map(ImprovementTask::snapshot).ifPresent(now -> {
                if (!now.assignee().person().equals(wanted.assignee().person())) {
                    changes.add(Fault.at(
                            at + "/assigneeRef", "now-is", now.assignee().person()));
                }
                if (!now.terms().equals(wanted.terms())) {
                    changes.add(Fault.at(at + "/title", "now-is", now.terms().title()));
                    changes.add(Fault.at(at + "/dueOn", "now-is", now.terms().dueOn()));
                }
            });
        }
        return changes;
    }

    private static void requireKept(List<ImprovementTask> now, List<PlannedTask> wanted) {
        Faults faults = new Faults();
        leftOut(now, wanted).stream()
                .filter(task -> task.state() != TaskState.PLANNED)
                .forEach(task -> faults.add(Fault.at(
                        "/tasks", "task-known-left-out", task.snapshot().terms().title(), task.id())));
        faults.refuseIfAny();
    }

    private void forget(List<ImprovementTask> now, List<PlannedTask> wanted) {
        leftOut(now, wanted).forEach(task -> tasks.remove(task.id()));
    }

    private static List<ImprovementTask> leftOut(List<ImprovementTask> now, List<PlannedTask> wanted) {
        Set<TaskId> kept = wanted.stream().map(PlannedTask::id).collect(Collectors.toSet());
        return now.stream().filter(task -> !kept.contains(task.id())).toList();
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
