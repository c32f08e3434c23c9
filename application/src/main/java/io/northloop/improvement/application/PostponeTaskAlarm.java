package io.northloop.improvement.application;

import io.northloop.improvement.TaskId;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.RetryPause;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts off the alarm of a task that could not be raised ({@link RetryPause}); it is never given up. */
@Component
public class PostponeTaskAlarm {

    private final Tasks tasks;

    PostponeTaskAlarm(Tasks tasks) {
        this.tasks = tasks;
    }

    public record Command(TaskId id, Instant now) {}

    @Transactional
    public void postpone(Command command) {
        Instant now = command.now();
        int failures = tasks.alarmFailures(command.id(), now);
        tasks.postponeAlarm(command.id(), failures + 1, now.plus(RetryPause.after(failures)));
    }
}
