package io.northloop.improvement.application;

import io.northloop.improvement.TaskId;
import io.northloop.improvement.port.TaskAlarmRegister;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Raises the alarms of tasks that are due or overdue, each task by itself. Those that were set by other settings follow
 * the ones in force before.
 */
@Component
final class RemindTasks implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(RemindTasks.class);
    private static final int BATCH = 200;

    private final Tasks tasks;
    private final TaskAlarmRegister alarms;
    private final RaiseTaskAlarm raiseTaskAlarm;
    private final PostponeTaskAlarm postponeTaskAlarm;
    private final Clock clock;

    RemindTasks(
            Tasks tasks,
            TaskAlarmRegister alarms,
            RaiseTaskAlarm raiseTaskAlarm,
            PostponeTaskAlarm postponeTaskAlarm,
            Clock clock) {
        this.tasks = tasks;
        this.alarms = alarms;
        this.raiseTaskAlarm = raiseTaskAlarm;
        this.postponeTaskAlarm = postponeTaskAlarm;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "task-alarms";
    }

    @Override
    public Optional<Instant> nextDue() {
        Instant now = clock.instant();
        return tasks.withAlarmsNotBy(alarms.current().policy(), now, 1).isEmpty()
                ? tasks.nextAlarm()
                : Optional.of(now);
    }

    @Override
    public int runDue(Instant now) {
        int raised = 0;
        for (TaskId id : tasks.withAlarmsNotBy(alarms.current().policy(), now, BATCH)) {
            raised += raise(id, now);
        }
        for (TaskId id : tasks.withAlarmDue(now, BATCH)) {
            raised += raise(id, now);
        }
        return raised;
    }

    /**
     * One task that cannot be handled now is tried again later; the others do not wait for it, however many there are.
     */
    private int raise(TaskId id, Instant now) {
        try {
            return raiseTaskAlarm.raise(new RaiseTaskAlarm.Command(id, now));
        } catch (RuntimeException e) {
            LOG.error("alarm of {} not raised, will be tried again", id, e);
            postponeTaskAlarm.postpone(new PostponeTaskAlarm.Command(id, now));
            return 0;
        }
    }
}
