package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.access.Viewer;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.Assignee;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanMetric;
import io.northloop.improvement.model.TaskTerms;
import io.northloop.improvement.model.Timetable;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.shared.port.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks a draft against the company and names every fault at once. */
@Component
final class CheckPlan {

    private final OrganisationDirectory organisation;
    private final PlanEvidence planEvidence;
    private final Ids ids;

    CheckPlan(OrganisationDirectory organisation, PlanEvidence planEvidence, Ids ids) {
        this.organisation = organisation;
        this.planEvidence = planEvidence;
        this.ids = ids;
    }

    /** A draft without faults; the tasks in its order. */
    record Checked(PlanContent content, List<PlannedTask> tasks) {}

    /**
     * What a draft is held against. Whoever has left stays what they were: an edit of a plan that names them is no
     * reason to forget who did what.
     *
     * @param viewer who sent it
     * @param writer in whose name
     * @param content what the plan says; empty for a new one
     * @param tasks the tasks that the plan has
     */
    record Kept(Viewer viewer, Actor writer, Optional<PlanContent> content, List<ImprovementTask> tasks) {

        static Kept nothing(Viewer viewer, Actor writer) {
            return new Kept(viewer, writer, Optional.empty(), List.of());
        }
    }

    Checked check(PlanDraft draft, Kept kept) {
        Faults faults = PlanContent.faults(
                        draft.title(),
                        draft.purpose(),
                        draft.unitRefs(),
                        draft.evidence().size(),
                        draft.hypothesis())
                .addAll(PlanMetric.faults(draft.metric(), draft.from(), draft.to(), draft.by())
                        .found());
        List<UnitRef> scope = scope(draft, faults);
        List<Evidence> evidence = planEvidence.checked(
                kept.viewer(),
                draft.evidence(),
                kept.content().map(PlanContent::evidence).orElse(List.of()),
                faults);
        Optional<PersonRef> owner = owner(draft, kept, faults);
        TaskMatching matching = TaskMatching.of(draft.tasks(), kept.tasks(), faults);
        List<Optional<Assignee>> assignees = assignees(draft, matching, faults);
        faults.addAll(Timetable.faults(matching.lines(), draft.by()).found());
        faults.refuseIfAny();
        PlanContent content = new PlanContent(
                Objects.requireNonNull(draft.title()).strip(),
                Objects.requireNonNull(draft.purpose()).strip(),
                scope,
                evidence,
                draft.hypothesis() == null || draft.hypothesis().isBlank() ? null : draft.hypothesis(),
                new PlanMetric(
                        Objects.requireNonNull(draft.metric()),
                        Objects.requireNonNull(draft.from()),
                        Objects.requireNonNull(draft.to()),
                        Objects.requireNonNull(draft.by())),
                owner.orElseThrow());
        return new Checked(content, tasks(draft.tasks(), matching, assignees));
    }

    private List<UnitRef> scope(PlanDraft draft, Faults faults) {
        List<UnitRef> scope = new ArrayList<>();
        for (int i = 0; i < draft.unitRefs().size(); i++) {
            String text = draft.unitRefs().get(i);
            Optional<UnitView> unit = Ref.fits(text) ? organisation.unit(new UnitRef(text)) : Optional.empty();
            faults.require(unit.isPresent(), "/unitRefs/" + i, "unknown-unit", text);
            unit.map(UnitView::ref).ifPresent(scope::add);
        }
        return scope;
    }

    private Optional<PersonRef> owner(PlanDraft draft, Kept kept, Faults faults) {
        String named = draft.ownerRef();
        if (named == null || named.isBlank()) {
            faults.require(kept.writer().person() != null, "/ownerRef", "required");
            return Optional.ofNullable(kept.writer().person());
        }
        Optional<PersonRef> owner = organisation
                .colleague(named)
                .map(PersonView::ref)
                .or(() -> kept.content()
                        .map(PlanContent::owner)
                        .filter(it -> it.value().equals(named)));
        faults.require(owner.isPresent(), "/ownerRef", "unknown-person", named);
        return owner;
    }

    private List<Optional<Assignee>> assignees(PlanDraft draft, TaskMatching matching, Faults faults) {
        List<Optional<Assignee>> found = new ArrayList<>();
        for (int i = 0; i < draft.tasks().size(); i++) {
            PlanDraft.Task task = draft.tasks().get(i);
            String at = "/tasks/" + i;
            faults.addAll(TaskTerms.faults(task.title(), task.startsOn(), task.dueOn(), task.doneCriteria(), at)
                    .found());
            String named = task.assigneeRef();
            Optional<Assignee> now =
                    matching.existing(i).map(it -> it.snapshot().assignee());
            Optional<Assignee> assignee = organisation
                    .colleague(named)
                    .map(person -> Assignees.of(person, organisation))
                    .or(() -> now.filter(it -> it.person().value().equals(named)));
            faults.require(named != null && !named.isBlank(), at + "/assigneeRef", "required");
            faults.require(
                    named == null || named.isBlank() || assignee.isPresent(),
                    at + "/assigneeRef",
                    "unknown-person",
                    String.valueOf(named));
            found.add(assignee);
        }
        return found;
    }

    private List<PlannedTask> tasks(
            List<PlanDraft.Task> drafts, TaskMatching matching, List<Optional<Assignee>> assignees) {
        List<TaskId> taskIds = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            taskIds.add(matching.existing(i).map(ImprovementTask::id).orElseGet(() -> new TaskId(ids.next())));
        }
        List<PlannedTask> planned = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            PlanDraft.Task draft = drafts.get(i);
            Set<TaskId> dependsOn = new HashSet<>();
            draft.dependsOn().forEach(name -> dependsOn.add(taskIds.get(matching.indexOf(name))));
            TaskTerms terms = new TaskTerms(
                    Objects.requireNonNull(draft.title()).strip(),
                    Objects.requireNonNull(draft.startsOn()),
                    Objects.requireNonNull(draft.dueOn()),
                    Objects.requireNonNull(draft.doneCriteria()).strip(),
                    dependsOn);
            planned.add(new PlannedTask(
                    taskIds.get(i),
                    matching.existing(i),
                    matching.refOf(i),
                    terms,
                    assignees.get(i).orElseThrow()));
        }
        return planned;
    }
}
