package io.northloop.improvement.application;

import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says how far a task is. */
@Component
public class ReportProgress {

    private final TaskDesk desk;
    private final Tasks tasks;
    private final Clock clock;

    ReportProgress(TaskDesk desk, Tasks tasks, Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param percent 0 … 100, required
     */
    public record Command(
            TaskStepRequest step,
            @Nullable Integer percent,
            @Nullable String note) {}

    @Transactional
    public void report(Command command) {
        TaskDesk.Taken taken = desk.take(command.step());
        Integer percent = command.percent();
        new Faults()
                .require(percent != null, "/progress", "required")
                .require(
                        percent == null || (percent >= 0 && percent <= ImprovementTask.ALL_DONE),
                        "/progress",
                        "out-of-range",
                        0,
                        ImprovementTask.ALL_DONE)
                .allowText(command.note(), Notes.LENGTH, "/note")
                .refuseIfAny();
        ImprovementTask task = taken.task();
        task.report(
                Objects.requireNonNull(percent),
                desk.unfinishedBefore(task),
                taken.acting().actor(),
                clock.instant(),
                Notes.written(command.note()));
        tasks.save(task);
    }
}
