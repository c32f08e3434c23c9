package io.northloop.improvement.application;

import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody gives a task back, or headquarters withdraws it; the reason is required. */
@Component
public class RejectTask {

    private final TaskDesk desk;
    private final Tasks tasks;
    private final TaskMessenger messenger;
    private final Clock clock;

    RejectTask(TaskDesk desk, Tasks tasks, TaskMessenger messenger, Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** What to do; the reason is required. */
    public record Command(TaskStepRequest step, @Nullable String reason) {}

    @Transactional
    public void reject(Command command) {
        TaskDesk.Taken taken = desk.take(command.step());
        new Faults().requireText(command.reason(), Notes.LENGTH, "/reason").refuseIfAny();
        String reason = Objects.requireNonNull(command.reason()).strip();
        ImprovementTask task = taken.task();
        task.reject(reason, taken.acting().actor(), clock.instant());
        messenger.rejected(
                task, taken.planTitle(), reason, taken.acting().viewer().headquarters());
        tasks.save(task);
    }
}
