package io.northloop.improvement.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.improvement.model.DuePolicy;
import io.northloop.improvement.model.TaskAlarmSettings;
import io.northloop.improvement.port.TaskAlarmRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * HQ sets when people are reminded and told of tasks. Alarms that are still to be raised follow by {@link RemindTasks},
 * each task in a transaction of its own, before the next alarm of any is raised.
 */
@Component
public class ChangeTaskAlarms {

    private final TaskAlarmRegister settings;
    private final AuditTrail audit;

    ChangeTaskAlarms(TaskAlarmRegister settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * What to set, not yet checked; see {@link DuePolicy} for the ranges.
     *
     * @param seenVersion the version that the viewer has seen; another one is refused (412) with what is in force now
     */
    public record Command(
            Viewer viewer,
            int firstReminderDays,
            int lastReminderDays,
            int escalationDays,
            int hour,
            long seenVersion) {}

    @Transactional
    public void change(Command command) {
        command.viewer().requireHeadquarters();
        DuePolicy.faults(
                        command.firstReminderDays(),
                        command.lastReminderDays(),
                        command.escalationDays(),
                        command.hour())
                .refuseIfAny();
        TaskAlarmSettings now = settings.lockForChange();
        if (now.version() != command.seenVersion()) {
            throw stale(now.policy());
        }
        DuePolicy policy = new DuePolicy(
                command.firstReminderDays(), command.lastReminderDays(), command.escalationDays(), command.hour());
        settings.save(new TaskAlarmSettings(policy, now.version()));
        audit.record(
                command.viewer().auditName(),
                "task-alarms.changed",
                "improvement",
                Map.of(
                        "firstReminderDays", Integer.toString(policy.firstReminderDays()),
                        "lastReminderDays", Integer.toString(policy.lastReminderDays()),
                        "escalationDays", Integer.toString(policy.escalationDays()),
                        "hour", Integer.toString(policy.hour())));
    }

    private static DomainError stale(DuePolicy now) {
        return DomainError.withFaults(
                DomainError.Kind.STALE,
                "task-alarms-stale",
                List.of(
                        Fault.at("/firstReminderDays", "now-is", now.firstReminderDays()),
                        Fault.at("/lastReminderDays", "now-is", now.lastReminderDays()),
                        Fault.at("/escalationDays", "now-is", now.escalationDays()),
                        Fault.at("/hour", "now-is", now.hour())));
    }
}
