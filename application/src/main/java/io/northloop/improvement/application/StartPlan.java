package io.northloop.improvement.application;

import io.northloop.improvement.port.Plans;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters starts an approved plan; it also starts by itself when somebody accepts the first task. */
@Component
public class StartPlan {

    private final PlanDesk desk;
    private final Plans plans;
    private final Clock clock;

    StartPlan(PlanDesk desk, Plans plans, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.clock = clock;
    }

    /** What to do. */
    public record Command(PlanStepRequest step) {}

    @Transactional
    public void start(Command command) {
        PlanDesk.Taken taken = desk.take(command.step());
        taken.plan().start(taken.acting().actor(), clock.instant());
        plans.save(taken.plan());
    }
}
