package io.northloop.improvement.model;

import io.northloop.improvement.model.DuePolicy.Alarm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happened to a task, in its order. */
final class TaskHistory {

    private final List<TaskStep> steps;

    TaskHistory(List<TaskStep> steps) {
        this.steps = new ArrayList<>(steps);
    }

    void add(TaskStep step) {
        steps.add(step);
    }

    List<TaskStep> all() {
        return List.copyOf(steps);
    }

    /**
     * What was said about the day on which it is due being over, which is said once, whoever does the task by then:
     * before that day ended anywhere, it was said of another one.
     */
    Set<Alarm> raisedFor(LocalDate dueOn) {
        Instant over = dueOn.plusDays(1).atStartOfDay(ZoneOffset.MAX).toInstant();
        Set<Alarm> raised = EnumSet.noneOf(Alarm.class);
        for (TaskStep step : steps) {
            if (!step.at().isBefore(over)) {
                switch (step.kind()) {
                    case OVERDUE -> raised.add(Alarm.OVERDUE);
                    case ESCALATED -> raised.add(Alarm.ESCALATION);
                    default -> {}
                }
            }
        }
        return raised;
    }
}
