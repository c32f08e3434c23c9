package io.northloop.improvement.port;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.DuePolicy;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.organisation.PersonRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All tasks. Whoever locks a task by itself locks its plan before. */
public interface Tasks {

    void add(ImprovementTask planned);

    Optional<ImprovementTask> find(TaskId id);

    /** The plan of a task, without reading the task: it is read when both are locked. */
    Optional<PlanId> planOf(TaskId id);

    /** The task for a change: nobody else changes it until the running transaction ends. */
    Optional<ImprovementTask> lock(TaskId id);

    /** The same, but empty at once when somebody else is changing it; its plan need not be locked. */
    Optional<ImprovementTask> lockIfFree(TaskId id);

    /** In the order of the plan. */
    List<ImprovementTask> ofPlan(PlanId plan);

    /** The same for a change. */
    List<ImprovementTask> lockOfPlan(PlanId plan);

    /** Stores the changes; refused with {@code task-changed} (409) when somebody else changed the task in between. */
    void save(ImprovementTask changed);

    /** Forgets a task that nobody was told of. */
    void remove(TaskId planned);

    /** Those of these tasks that are not done, whether or not the viewer sees them. */
    Set<TaskId> unfinishedAmong(Set<TaskId> tasks);

    /** Tasks on which this person is expected to work, the most urgent first. */
    List<TaskId> openOf(PersonRef assignee);

    /** Tasks whose alarm is due, the earliest first. */
    List<TaskId> withAlarmDue(Instant now, int atMost);

    /** Tasks with an alarm to be raised that follows another policy than this one. */
    List<TaskId> withAlarmsNotBy(DuePolicy inForce, int atMost);

    /** The earliest alarm that is still to be raised. */
    Optional<Instant> nextAlarm();
}
