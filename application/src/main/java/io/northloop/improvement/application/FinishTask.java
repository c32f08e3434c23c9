package io.northloop.improvement.application;

import io.northloop.improvement.TaskDone;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.TaskSnapshot;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says that a task is done. */
@Component
public class FinishTask {

    private final TaskDesk desk;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    FinishTask(TaskDesk desk, Tasks tasks, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What to do. */
    public record Command(TaskStepRequest step, @Nullable String note) {}

    @Transactional
    public void finish(Command command) {
        TaskDesk.Taken taken = desk.take(command.step());
        new Faults().allowText(command.note(), Notes.LENGTH, "/note").refuseIfAny();
        ImprovementTask task = taken.task();
        Instant now = clock.instant();
        task.finish(desk.unfinishedBefore(task), taken.acting().actor(), now, Notes.written(command.note()));
        tasks.save(task);
        TaskSnapshot done = task.snapshot();
        events.publishEvent(new TaskDone(
                ids.next(), now, done.id(), done.plan(), done.assignee().person(), task.inTime(now)));
    }
}
