package io.northloop.improvement.application;

import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.TaskSnapshot;
import io.northloop.improvement.model.TaskTerms;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody has to know who edits a plan that changed since they saw it: wherever the plan and what they sent
 * differ now, each as a fault that says how it stands in the plan.
 */
final class StaleEdit {

    private static final Pattern TASK_GONE = Pattern.compile("/tasks/[0-9]+/id");

    private StaleEdit() {}

    static List<Fault> changes(PlanDesk.Taken taken, CheckPlan.Checked sent) {
        List<Fault> changes = new ArrayList<>(taken.plan().changesSince(sent.content()));
        for (int i = 0; i < sent.tasks().size(); i++) {
            PlannedTask wanted = sent.tasks().get(i);
            String at = "/tasks/" + i;
            Optional<TaskSnapshot> now = wanted.existing().map(ImprovementTask::snapshot);
            if (now.isEmpty()) {
                changes.add(
                        Fault.at(at + "/id", "task-not-in-plan", wanted.terms().title()));
            } else {
                differences(now.get(), wanted, at, changes);
            }
        }
        leftOut(taken.tasks(), sent.tasks())
                .forEach(task -> changes.add(Fault.at(
                        "/tasks", "task-not-sent", task.snapshot().terms().title(), task.id())));
        return changes;
    }

    /** The same when what was sent has faults, so that nothing can be held against it but which tasks there are. */
    static List<Fault> changes(ImprovementPlan plan, DomainError faulty) {
        List<Fault> changes = new ArrayList<>(plan.changes());
        faulty.faults().stream()
                .filter(it -> TASK_GONE.matcher(it.pointer()).matches())
                .forEach(changes::add);
        return changes;
    }

    /** Tasks of the plan that are not among these. */
    static List<ImprovementTask> leftOut(List<ImprovementTask> now, List<PlannedTask> wanted) {
        Set<TaskId> kept = wanted.stream().map(PlannedTask::id).collect(Collectors.toSet());
        return now.stream().filter(task -> !kept.contains(task.id())).toList();
    }

    private static void differences(TaskSnapshot now, PlannedTask wanted, String at, List<Fault> changes) {
        TaskTerms kept = now.terms();
        TaskTerms sent = wanted.terms();
        differ(now.assignee().person(), wanted.assignee().person(), at + "/assigneeRef", changes);
        differ(kept.title(), sent.title(), at + "/title", changes);
        differ(kept.startsOn(), sent.startsOn(), at + "/startsOn", changes);
        differ(kept.dueOn(), sent.dueOn(), at + "/dueOn", changes);
        differ(kept.doneCriteria(), sent.doneCriteria(), at + "/doneCriteria", changes);
        differ(names(kept.dependsOn()), names(sent.dependsOn()), at + "/dependsOn", changes);
    }

    private static void differ(Object now, Object sent, String pointer, List<Fault> changes) {
        if (!now.equals(sent)) {
            changes.add(Fault.at(pointer, "now-is", now));
        }
    }

    private static String names(Set<TaskId> tasks) {
        return tasks.isEmpty()
                ? "–"
                : tasks.stream().map(TaskId::toString).sorted().collect(Collectors.joining(", "));
    }
}
