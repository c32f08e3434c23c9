package io.northloop.integration.model;

import static io.northloop.integration.model.PublishedEvent.Field.always;
import static io.northloop.integration.model.PublishedEvent.FieldType.BOOLEAN;
import static io.northloop.integration.model.PublishedEvent.FieldType.DATE;
import static io.northloop.integration.model.PublishedEvent.FieldType.STRING;
import static io.northloop.integration.model.PublishedEvent.FieldType.STRINGS;

import io.northloop.improvement.PlanApproved;
import io.northloop.improvement.PlanEvaluated;
import io.northloop.improvement.TaskAssigned;
import io.northloop.improvement.TaskDone;
import io.northloop.improvement.TaskOverdue;
import io.northloop.organisation.UnitRef;
import java.util.List;

/** What other systems hear of plans and tasks: no title and no note, which people wrote; no figure of a centre. */
final class ImprovementEvents {

    private static final String IMPROVEMENT = "improvement";

    private static final PublishedEvent<PlanApproved> PLAN_APPROVED = new PublishedEvent<>(
            PlanApproved.class,
            IMPROVEMENT,
            "Headquarters approved an improvement plan.",
            it -> it.planId().toString(),
            List.of(
                    always("planId", STRING, "Id of the plan", it -> it.planId().toString()),
                    always("unitRefs", STRINGS, "Regions and centres that it is about", it -> texts(it.units())),
                    always(
                            "ownerRef",
                            STRING,
                            "Member of staff who answers for it",
                            it -> it.owner().value()),
                    always("by", DATE, "Last day of the window of its metric", PlanApproved::by)));

    private static final PublishedEvent<PlanEvaluated> PLAN_EVALUATED = new PublishedEvent<>(
            PlanEvaluated.class,
            IMPROVEMENT,
            "Headquarters judged the effect of an improvement plan.",
            it -> it.planId().toString(),
            List.of(
                    always("planId", STRING, "Id of the plan", it -> it.planId().toString()),
                    always("unitRefs", STRINGS, "Regions and centres that it is about", it -> texts(it.units())),
                    always(
                            "outcome",
                            STRING,
                            "ACHIEVED, PARTLY, NOT_ACHIEVED or INCONCLUSIVE",
                            it -> it.outcome().name())));

    private static final PublishedEvent<TaskAssigned> TASK_ASSIGNED = new PublishedEvent<>(
            TaskAssigned.class,
            IMPROVEMENT,
            "Somebody got an improvement task.",
            it -> it.taskId().toString(),
            List.of(
                    always("taskId", STRING, "Id of the task", it -> it.taskId().toString()),
                    always("planId", STRING, "Id of its plan", it -> it.planId().toString()),
                    always(
                            "assigneeRef",
                            STRING,
                            "Member of staff who is to do it",
                            it -> it.assignee().value()),
                    always("startsOn", DATE, "First day of work", TaskAssigned::startsOn),
                    always("dueOn", DATE, "Last day of work", TaskAssigned::dueOn)));

    private static final PublishedEvent<TaskOverdue> TASK_OVERDUE = new PublishedEvent<>(
            TaskOverdue.class,
            IMPROVEMENT,
            "The last day of an improvement task is over, and it is not done.",
            it -> it.taskId().toString(),
            List.of(
                    always("taskId", STRING, "Id of the task", it -> it.taskId().toString()),
                    always("planId", STRING, "Id of its plan", it -> it.planId().toString()),
                    always(
                            "assigneeRef",
                            STRING,
                            "Member of staff who is to do it",
                            it -> it.assignee().value()),
                    always("dueOn", DATE, "Last day of work", TaskOverdue::dueOn)));

    private static final PublishedEvent<TaskDone> TASK_DONE = new PublishedEvent<>(
            TaskDone.class,
            IMPROVEMENT,
            "An improvement task was finished.",
            it -> it.taskId().toString(),
            List.of(
                    always("taskId", STRING, "Id of the task", it -> it.taskId().toString()),
                    always("planId", STRING, "Id of its plan", it -> it.planId().toString()),
                    always(
                            "assigneeRef",
                            STRING,
                            "Member of staff who did it",
                            it -> it.assignee().value()),
                    always("inTime", BOOLEAN, "Whether before its last day had ended", TaskDone::inTime)));

    static final List<PublishedEvent<?>> ENTRIES =
            List.of(PLAN_APPROVED, PLAN_EVALUATED, TASK_ASSIGNED, TASK_OVERDUE, TASK_DONE);

    private ImprovementEvents() {}

    private static List<String> texts(List<UnitRef> units) {
        return units.stream().map(UnitRef::value).toList();
    }
}
