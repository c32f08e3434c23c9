package io.northloop.improvement.application;

import io.northloop.improvement.port.Tasks;
import io.northloop.shared.Faults;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who works on a task says something about it. */
@Component
public class CommentOnTask {

    private final TaskDesk desk;
    private final Tasks tasks;
    private final Clock clock;

    CommentOnTask(TaskDesk desk, Tasks tasks, Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What to say; the text is required. */
    public record Command(TaskStepRequest step, @Nullable String text) {}

    @Transactional
    public void comment(Command command) {
        TaskDesk.Taken taken = desk.take(command.step());
        new Faults().requireText(command.text(), Notes.LENGTH, "/text").refuseIfAny();
        String text = Objects.requireNonNull(command.text()).strip();
        taken.task().comment(text, taken.acting().actor(), clock.instant());
        tasks.save(taken.task());
    }
}
