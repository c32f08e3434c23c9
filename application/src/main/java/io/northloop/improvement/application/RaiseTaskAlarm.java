package io.northloop.improvement.application;

import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskOverdue;
import io.northloop.improvement.model.DuePolicy.Alarm;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.TaskSnapshot;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.TaskAlarmRegister;
import io.northloop.improvement.port.TaskNotices.Reason;
import io.northloop.improvement.port.Tasks;
import io.northloop.organisation.PersonView;
import io.northloop.shared.port.Ids;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises what is due for one task by the settings in force: reminders and the notice that it is overdue to the
 * assignee, the escalation to headquarters. Each is raised once, whichever instance comes first.
 */
@Component
public class RaiseTaskAlarm {

    private final Plans plans;
    private final Tasks tasks;
    private final TaskAlarmRegister alarms;
    private final TaskMessenger messenger;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    RaiseTaskAlarm(
            Plans plans,
            Tasks tasks,
            TaskAlarmRegister alarms,
            TaskMessenger messenger,
            ApplicationEventPublisher events,
            Ids ids) {
        this.plans = plans;
        this.tasks = tasks;
        this.alarms = alarms;
        this.messenger = messenger;
        this.events = events;
        this.ids = ids;
    }

    /** What to do; alarms that fell due together are raised one after the other. */
    public record Command(TaskId id, Instant now) {}

    /** The number of alarms moved or raised; 0 when another instance was quicker or the task was finished. */
    @Transactional
    public int raise(Command command) {
        Optional<ImprovementTask> free = tasks.lockIfFree(command.id());
        if (free.isEmpty()) {
            return 0;
        }
        ImprovementTask task = free.get();
        String planTitle = plans.find(task.snapshot().plan())
                .orElseThrow()
                .snapshot()
                .content()
                .title();
        int handled = task.follow(alarms.current().policy()) ? 1 : 0;
        for (Optional<Alarm> due = task.alarmDue(command.now()); due.isPresent(); due = task.alarmDue(command.now())) {
            raise(due.get(), task, planTitle, command.now());
            handled++;
        }
        tasks.save(task);
        return handled;
    }

    private void raise(Alarm alarm, ImprovementTask task, String planTitle, Instant now) {
        Optional<PersonView> told = switch (alarm) {
            case FIRST_REMINDER, LAST_REMINDER -> messenger.reminded(task, planTitle, Reason.REMINDER);
            case OVERDUE -> messenger.reminded(task, planTitle, Reason.OVERDUE);
            case ESCALATION -> messenger.escalated(task, planTitle);
        };
        task.alarmRaised(alarm, told.map(PersonView::ref).orElse(null), now);
        if (alarm == Alarm.OVERDUE) {
            TaskSnapshot late = task.snapshot();
            events.publishEvent(new TaskOverdue(
                    ids.next(),
                    now,
                    late.id(),
                    late.plan(),
                    late.assignee().person(),
                    late.terms().dueOn()));
        }
    }
}
