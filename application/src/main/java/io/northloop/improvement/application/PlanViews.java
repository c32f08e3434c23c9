package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.PlanStep;
import io.northloop.improvement.model.PlanViewer;
import io.northloop.improvement.model.TaskStep;
import io.northloop.improvement.port.PlanReadModel.PlanRow;
import io.northloop.improvement.port.PlanReadModel.TaskRow;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns rows into what one viewer reads, with names; units and people are looked up together. */
final class PlanViews {

    private final PlanViewer viewer;
    private final Map<UnitRef, String> units;
    private final Map<PersonRef, PersonView> people;
    private final Instant now;

    /** @param named whose names will be asked for */
    PlanViews(PlanViewer viewer, OrganisationDirectory organisation, Set<PersonRef> named, Instant now) {
        this.viewer = viewer;
        this.people = organisation.people(named);
        this.units = organisation.units().stream().collect(Collectors.toMap(UnitView::ref, UnitView::name));
        this.now = now;
    }

    PlanView of(PlanRow row) {
        return new PlanView(
                row.id(),
                row.title(),
                row.scope(),
                row.scope().stream()
                        .map(unit -> units.getOrDefault(unit, unit.value()))
                        .toList(),
                row.measure(),
                row.from(),
                row.to(),
                row.by(),
                row.owner(),
                name(row.owner()),
                row.state(),
                row.tasks(),
                row.done(),
                row.overdue());
    }

    TaskView of(TaskRow row) {
        long daysLeft = LocalDate.ofInstant(now, row.zone()).until(row.dueOn(), ChronoUnit.DAYS);
        return new TaskView(
                row.id(),
                row.plan(),
                row.planTitle(),
                row.ref(),
                row.title(),
                row.assignee(),
                name(row.assignee()),
                row.state(),
                row.startsOn(),
                row.dueOn(),
                row.doneCriteria(),
                row.progress(),
                row.dependsOn(),
                daysLeft,
                row.state().isOpen() && daysLeft < 0,
                viewer.sight().isOwn(row.assignee()),
                row.version());
    }

    /** @param titles of the tasks that the viewer sees */
    PlanDetail.Step of(PlanStep step, Map<TaskId, String> titles) {
        String note = step.kind() == PlanStep.Kind.TASK_HANDED_ON
                ? step.task().map(titles::get).orElse(null)
                : step.note();
        return new PlanDetail.Step(step.at(), step.kind(), actorName(step.actor()), note);
    }

    TaskDetail.Step of(TaskStep step) {
        return new TaskDetail.Step(
                step.at(),
                step.kind(),
                actorName(step.actor()),
                step.person() == null ? null : name(step.person()),
                step.progress(),
                step.file(),
                step.note());
    }

    /** The person's name; their reference when nobody knows them any more. */
    private String name(PersonRef person) {
        PersonView known = people.get(person);
        return known == null ? person.value() : known.name();
    }

    private @Nullable String actorName(Actor actor) {
        return actor.person() != null ? name(actor.person()) : actor.ownName().orElse(null);
    }
}
