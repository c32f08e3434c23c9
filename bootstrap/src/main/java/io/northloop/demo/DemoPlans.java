package io.northloop.demo;

import io.northloop.demo.DemoPlan.Step;
import io.northloop.followup.CaseId;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.application.DraftPlan;
import io.northloop.improvement.application.PlanDraft;
import io.northloop.shared.DueWork;
import io.northloop.shared.port.RetoldTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Improvement plans of the demo company, in every state. Everything is done by the use cases at its own moment, and
 * reminders and escalations are raised on the way, so that histories, mails and alarms are those of the house.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoPlans {

    private static final String HQ = "hq";

    private final DraftPlan draftPlan;
    private final DemoPlanSteps steps;
    private final DemoStaff staff;
    private final RetoldTime time;
    private final DueWork alarms;

    DemoPlans(DraftPlan draftPlan, DemoPlanSteps steps, DemoStaff staff, RetoldTime time, List<DueWork> works) {
        this.draftPlan = draftPlan;
        this.steps = steps;
        this.staff = staff;
        this.time = time;
        this.alarms = works.stream()
                .filter(work -> work.name().equals("task-alarms"))
                .findFirst()
                .orElseThrow();
    }

    private record Happening(Instant at, Runnable what) {}

    void load(List<DemoVisit> history, List<DemoWave> waves) {
        DemoFigures figures = new DemoFigures(history, waves);
        Map<DemoPlan, PlanId> drafted = new HashMap<>();
        List<Happening> all = new ArrayList<>();
        for (DemoPlan plan : DemoPlan.shipped()) {
            all.add(new Happening(instant(plan.drafted()), () -> drafted.put(plan, draft(plan, figures))));
            for (Step step : plan.steps()) {
                all.add(new Happening(
                        instant(step.at()),
                        () -> steps.take(step, plan, Objects.requireNonNull(drafted.get(plan)), figures)));
            }
        }
        all.sort(Comparator.comparing(Happening::at));
        for (Happening happening : all) {
            raiseAlarms(happening.at());
            time.at(happening.at(), happening.what());
        }
        raiseAlarms(DemoCompany.END);
    }

    private void raiseAlarms(Instant until) {
        for (Optional<Instant> next = due(until); next.isPresent(); next = due(until)) {
            Instant moment = next.orElseThrow();
            time.at(moment, () -> {
                if (alarms.runDue(moment) == 0) {
                    throw new IllegalStateException("the alarms of " + moment + " cannot be raised");
                }
            });
        }
    }

    private Optional<Instant> due(Instant until) {
        return alarms.nextDue().filter(at -> !at.isAfter(until));
    }

    private PlanId draft(DemoPlan plan, DemoFigures figures) {
        PlanDraft content = new PlanDraft(
                plan.title(),
                plan.purpose(),
                plan.units(),
                plan.evidence().stream().map(it -> proof(it, figures)).toList(),
                plan.hypothesis(),
                plan.metric(),
                figures.of(plan.metric(), plan.from()),
                plan.to(),
                plan.by(),
                HQ,
                plan.tasks().stream().map(DemoPlans::task).toList());
        return draftPlan.draft(new DraftPlan.Command(staff.viewer(HQ), Optional.empty(), content));
    }

    /** Of an answer the case itself, or what was said in it. */
    private static PlanDraft.Proof proof(DemoPlan.Proof proof, DemoFigures figures) {
        if (proof.worst() == null) {
            return new PlanDraft.Proof(proof.kind(), proof.ref(), proof.note());
        }
        DemoVisit visit = figures.worst(
                Objects.requireNonNull(proof.unit()),
                Objects.requireNonNull(proof.from()),
                Objects.requireNonNull(proof.to()),
                proof.worst());
        DemoVisit.Answer answer = visit.answer().orElseThrow();
        String ref = proof.kind().equals("CASE")
                ? new CaseId(DemoIds.of(DemoIds.Kind.CASE, answer.at(), visit.number())).toString()
                : null;
        return new PlanDraft.Proof(proof.kind(), ref, answer.reason());
    }

    private static PlanDraft.Task task(DemoPlan.Task task) {
        return new PlanDraft.Task(
                null,
                task.ref(),
                task.title(),
                task.assignee(),
                task.startsOn(),
                task.dueOn(),
                task.doneCriteria(),
                task.dependsOn());
    }

    private static Instant instant(LocalDateTime at) {
        return at.atZone(DemoCompany.ZONE).toInstant();
    }
}
