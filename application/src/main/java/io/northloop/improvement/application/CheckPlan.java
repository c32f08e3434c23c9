package io.northloop.improvement.application;

import io.northloop.access.Actor;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.Assignee;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanMetric;
import io.northloop.improvement.model.TaskTerms;
import io.northloop.improvement.model.Timetable;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a draft against the company and names every fault at once. */
@Component
final class CheckPlan {

    private final OrganisationDirectory organisation;
    private final Ids ids;

    CheckPlan(OrganisationDirectory organisation, Ids ids) {
        this.organisation = organisation;
        this.ids = ids;
    }

    /** A draft without faults; the tasks in its order. */
    record Checked(PlanContent content, List<PlannedTask> tasks) {}

    /** @param existing the tasks that the plan has */
    Checked check(PlanDraft draft, List<ImprovementTask> existing, Actor writer) {
        Faults faults = PlanContent.faults(
                        draft.title(),
                        draft.purpose(),
                        draft.unitRefs(),
                        draft.evidence().size(),
                        draft.hypothesis())
                .addAll(PlanMetric.faults(draft.metric(), draft.from(), draft.to(), draft.by())
                        .found());
        List<UnitRef> scope = scope(draft, faults);
        evidenceFaults(draft, faults);
        Optional<PersonRef> owner = owner(draft, writer, faults);
        TaskMatching matching = TaskMatching.of(draft.tasks(), existing, faults);
        List<Optional<Assignee>> assignees = assignees(draft, faults);
        faults.addAll(Timetable.faults(matching.lines(), draft.by()).found());
        faults.refuseIfAny();
        PlanContent content = new PlanContent(
                Objects.requireNonNull(draft.title()).strip(),
                Objects.requireNonNull(draft.purpose()).strip(),
                scope,
                draft.evidence().stream().map(CheckPlan::evidence).toList(),
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

    private static void evidenceFaults(PlanDraft draft, Faults faults) {
        for (int i = 0; i < draft.evidence().size(); i++) {
            PlanDraft.Proof proof = draft.evidence().get(i);
            Optional<EvidenceKind> kind = kind(proof.kind());
            String at = "/evidence/" + i;
            if (proof.kind() != null && kind.isEmpty()) {
                faults.require(false, at + "/kind", "not-one-of", names());
            } else {
                faults.addAll(Evidence.faults(kind.orElse(null), proof.ref(), proof.note(), at)
                        .found());
            }
        }
    }

    private static Evidence evidence(PlanDraft.Proof proof) {
        return new Evidence(kind(proof.kind()).orElseThrow(), proof.ref(), proof.note());
    }

    private static Optional<EvidenceKind> kind(@Nullable String name) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String names() {
        return List.of(EvidenceKind.values()).stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private Optional<PersonRef> owner(PlanDraft draft, Actor writer, Faults faults) {
        String named = draft.ownerRef();
        if (named == null || named.isBlank()) {
            faults.require(writer.person() != null, "/ownerRef", "required");
            return Optional.ofNullable(writer.person());
        }
        Optional<PersonRef> owner = organisation.colleague(named).map(it -> it.ref());
        faults.require(owner.isPresent(), "/ownerRef", "unknown-person", named);
        return owner;
    }

    private List<Optional<Assignee>> assignees(PlanDraft draft, Faults faults) {
        List<Optional<Assignee>> found = new ArrayList<>();
        for (int i = 0; i < draft.tasks().size(); i++) {
            PlanDraft.Task task = draft.tasks().get(i);
            String at = "/tasks/" + i;
            faults.addAll(TaskTerms.faults(task.title(), task.startsOn(), task.dueOn(), task.doneCriteria(), at)
                    .found());
            String named = task.assigneeRef();
            Optional<Assignee> assignee =
                    organisation.colleague(named).map(person -> Assignees.of(person, organisation));
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
