package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters writes a new plan with its timetable; nobody is told of it yet. */
@Component
public class DraftPlan {

    private final ActingPeople people;
    private final CheckPlan checkPlan;
    private final Plans plans;
    private final Tasks tasks;
    private final PlanAnswersReview answersReview;
    private final Ids ids;
    private final Clock clock;

    DraftPlan(
            ActingPeople people,
            CheckPlan checkPlan,
            Plans plans,
            Tasks tasks,
            PlanAnswersReview answersReview,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.checkPlan = checkPlan;
        this.plans = plans;
        this.tasks = tasks;
        this.answersReview = answersReview;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What to write down.
     *
     * @param actingFor whom a machine acts for: somebody at headquarters
     */
    public record Command(Viewer viewer, Optional<String> actingFor, PlanDraft draft) {}

    @Transactional
    public PlanId draft(Command command) {
        Acting acting = people.of(command.viewer(), command.actingFor());
        acting.requireHeadquarters();
        CheckPlan.Checked checked =
                checkPlan.check(command.draft(), CheckPlan.Kept.nothing(command.viewer(), acting.actor()));
        PlanId id = new PlanId(ids.next());
        plans.add(ImprovementPlan.draft(id, checked.content(), acting.actor(), clock.instant()));
        for (int i = 0; i < checked.tasks().size(); i++) {
            PlannedTask task = checked.tasks().get(i);
            tasks.add(ImprovementTask.plan(task.id(), id, task.ref(), i, task.terms(), task.assignee()));
        }
        answersReview.note(id, checked.content(), acting.actor(), clock.instant());
        return id;
    }
}
