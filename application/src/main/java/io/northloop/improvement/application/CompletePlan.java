package io.northloop.improvement.application;

import io.northloop.improvement.port.Plans;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters says that a plan is carried out: each of its tasks is done, or was rejected. */
@Component
public class CompletePlan {

    private final PlanDesk desk;
    private final Plans plans;
    private final Clock clock;

    CompletePlan(PlanDesk desk, Plans plans, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.clock = clock;
    }

    /** What to do. */
    public record Command(PlanStepRequest step) {}

    @Transactional
    public void complete(Command command) {
        PlanDesk.Taken taken = desk.take(command.step());
        long open = taken.tasks().stream().filter(it -> it.state().isOpen()).count();
        taken.plan().complete(open, taken.acting().actor(), clock.instant());
        plans.save(taken.plan());
    }
}
