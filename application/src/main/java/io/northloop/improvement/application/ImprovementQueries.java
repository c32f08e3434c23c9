package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.OpenTasks;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskCounts;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.model.EvidenceFile;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.PlanViewer;
import io.northloop.improvement.model.TaskSnapshot;
import io.northloop.improvement.port.EvidenceFiles;
import io.northloop.improvement.port.PlanReadModel;
import io.northloop.improvement.port.PlanReadModel.PlanFilter;
import io.northloop.improvement.port.PlanReadModel.PlanRow;
import io.northloop.improvement.port.PlanReadModel.TaskFilter;
import io.northloop.improvement.port.PlanReadModel.TaskRow;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.Tasks;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows plans and tasks, each viewer theirs. */
@Component
public class ImprovementQueries implements TaskCounts, OpenTasks {

    private static final Set<TaskState> OPEN =
            Stream.of(TaskState.values()).filter(TaskState::isOpen).collect(Collectors.toUnmodifiableSet());

    private final PlanReadModel lists;
    private final Plans plans;
    private final Tasks tasks;
    private final EvidenceFiles files;
    private final ReadableEvidence readable;
    private final OrganisationDirectory organisation;
    private final TaskColleagues colleagues;
    private final Clock clock;

    ImprovementQueries(
            PlanReadModel lists,
            Plans plans,
            Tasks tasks,
            EvidenceFiles files,
            ReadableEvidence readable,
            OrganisationDirectory organisation,
            TaskColleagues colleagues,
            Clock clock) {
        this.lists = lists;
        this.plans = plans;
        this.tasks = tasks;
        this.files = files;
        this.readable = readable;
        this.organisation = organisation;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @param unit plans whose scope names it or, for a region, one of its centres */
    public Slice<PlanView> plans(Viewer viewer, Optional<UnitRef> unit, Set<PlanState> states, SliceRequest slice) {
        PlanViewer by = PlanViewer.of(viewer, organisation);
        Set<UnitRef> units =
                unit.map(it -> PlanUnits.within(viewer, it, organisation)).orElse(Set.of());
        Slice<PlanRow> rows = lists.plans(by.sight(), new PlanFilter(units, states), clock.instant(), slice);
        PlanViews views = views(by, rows.items().stream().map(PlanRow::owner));
        return rows.map(views::of);
    }

    @Transactional(readOnly = true)
    public PlanDetail plan(Viewer viewer, PlanId id) {
        PlanViewer by = PlanViewer.of(viewer, organisation);
        ImprovementPlan.Snapshot plan =
                plans.find(id).map(ImprovementPlan::snapshot).orElseThrow(PlanDesk::unknown);
        List<TaskRow> rows = lists.tasksOf(by.sight(), id);
        if (rows.isEmpty() && !by.seesScope(plan.content())) {
            throw PlanDesk.unknown();
        }
        Stream<PersonRef> actors =
                plan.steps().stream().flatMap(it -> Stream.ofNullable(it.actor().person()));
        Stream<PersonRef> owner = Stream.of(plan.content().owner());
        PlanViews views = views(by, Stream.concat(Stream.concat(owner, actors), assignees(rows)));
        List<TaskView> seen = rows.stream().map(views::of).toList();
        Map<TaskId, String> titles = seen.stream().collect(Collectors.toMap(TaskView::id, TaskView::title));
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.companyZone());
        return new PlanDetail(
                views.of(row(plan, seen)),
                readable.of(viewer, by, plan.content()),
                plan.evaluation(),
                seen,
                plan.steps().stream().map(it -> views.of(it, titles)).toList(),
                by.headquarters(),
                today,
                plan.version());
    }

    private static PlanRow row(ImprovementPlan.Snapshot plan, List<TaskView> seen) {
        PlanContent content = plan.content();
        return new PlanRow(
                plan.id(),
                content.title(),
                content.scope(),
                content.metric().measure(),
                content.metric().from(),
                content.metric().to(),
                content.metric().by(),
                content.owner(),
                plan.state(),
                seen.size(),
                (int) seen.stream().filter(it -> it.state().isOpen()).count(),
                (int) seen.stream().filter(it -> it.state() == TaskState.DONE).count(),
                (int) seen.stream().filter(TaskView::overdue).count());
    }

    /** By due day, the most urgent first. */
    public Slice<TaskView> tasks(
            Viewer viewer, Optional<PersonRef> assignee, Set<TaskState> states, SliceRequest slice) {
        PlanViewer by = PlanViewer.of(viewer, organisation);
        TaskFilter filter = new TaskFilter(assignee.map(Set::of).orElse(Set.of()), states);
        return named(by, lists.tasks(by.sight(), filter, slice));
    }

    @Override
    public Slice<TaskView> mine(Viewer viewer, SliceRequest slice) {
        PlanViewer by = PlanViewer.of(viewer, organisation);
        if (by.people().isEmpty()) {
            return Slice.empty();
        }
        return named(by, lists.tasks(by.sight(), new TaskFilter(by.people(), OPEN), slice));
    }

    /** Whoever's they are, as far as the viewer sees them; the most urgent first. */
    public Slice<TaskView> open(Viewer viewer, SliceRequest slice) {
        return tasks(viewer, Optional.empty(), OPEN, slice);
    }

    private Slice<TaskView> named(PlanViewer by, Slice<TaskRow> rows) {
        PlanViews views = views(by, assignees(rows.items()));
        return rows.map(views::of);
    }

    private static Stream<PersonRef> assignees(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::assignee);
    }

    @Transactional(readOnly = true)
    public TaskDetail task(Viewer viewer, TaskId id) {
        PlanViewer by = PlanViewer.of(viewer, organisation);
        TaskSnapshot task = tasks.find(id).map(ImprovementTask::snapshot).orElseThrow(TaskDesk::unknown);
        ImprovementPlan.Snapshot plan =
                plans.find(task.plan()).map(ImprovementPlan::snapshot).orElseThrow(TaskDesk::unknown);
        if (!by.sees(plan.content(), task.assignee())) {
            throw TaskDesk.unknown();
        }
        List<TaskRow> rows = lists.tasksOf(by.sight(), task.plan());
        Stream<PersonRef> told = task.steps().stream()
                .flatMap(it -> Stream.of(
                                Optional.ofNullable(it.person()),
                                Optional.ofNullable(it.actor().person()))
                        .flatMap(Optional::stream));
        PlanViews views = views(by, Stream.concat(told, assignees(rows)));
        List<TaskView> siblings = rows.stream().map(views::of).toList();
        boolean works = by.works(task.assignee());
        return new TaskDetail(
                siblings.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(TaskDesk::unknown),
                readable.of(viewer, by, plan.content()),
                plan.state(),
                task.assignee().zone(),
                siblings.stream()
                        .filter(it -> task.terms().dependsOn().contains(it.id()))
                        .toList(),
                tasks.unfinishedAmong(task.terms().dependsOn()).size(),
                task.steps().stream().map(views::of).toList(),
                files.of(id),
                works,
                works ? colleagues.of(by, plan.content(), task.assignee()) : List.of());
    }

    /** A file of a task that the viewer sees. */
    @Transactional(readOnly = true)
    public EvidenceFile evidence(Viewer viewer, TaskId task, EvidenceFileId file) {
        PlanViewer by = PlanViewer.of(viewer, organisation);
        TaskSnapshot of = tasks.find(task).map(ImprovementTask::snapshot).orElseThrow(TaskDesk::unknown);
        boolean seen = plans.find(of.plan())
                .filter(plan -> by.sees(plan.snapshot().content(), of.assignee()))
                .isPresent();
        if (!seen) {
            throw TaskDesk.unknown();
        }
        return files.find(task, file).orElseThrow(() -> DomainError.notFound("task-evidence-not-found"));
    }

    @Override
    public Counts countsFor(Viewer viewer) {
        Instant now = clock.instant();
        return lists.count(
                PlanViewer.of(viewer, organisation).sight(), now, LocalDate.ofInstant(now, organisation.companyZone()));
    }

    private PlanViews views(PlanViewer by, Stream<PersonRef> named) {
        return new PlanViews(by, organisation, named.collect(Collectors.toSet()), clock.instant());
    }
}
