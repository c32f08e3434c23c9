package io.northloop.improvement.application;

import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.Tasks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes on a task; whoever comes second is refused with {@code task-is-accepted} (409). */
@Component
public class AcceptTask {

    private final TaskDesk desk;
    private final Plans plans;
    private final Tasks tasks;
    private final Clock clock;

    AcceptTask(TaskDesk desk, Plans plans, Tasks tasks, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What to do. */
    public record Command(TaskStepRequest step) {}

    @Transactional
    public void accept(Command command) {
        TaskDesk.Taken taken = desk.take(command.step());
        Instant now = clock.instant();
        taken.task().accept(taken.acting().actor(), now);
        tasks.save(taken.task());
        if (taken.plan().begun(taken.acting().actor(), now)) {
            plans.save(taken.plan());
        }
    }
}
