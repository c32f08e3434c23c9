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

    /**
     * All tasks of the plan for a change, in its order: nobody else changes them until the running transaction ends.
     */
    List<ImprovementTask> lockOfPlan(PlanId plan);

    /** Stores the changes; refused with {@code task-changed} (409) when somebody else changed the task in between. */
    void save(ImprovementTask changed);

    /** Forgets a task that nobody was told of. */
    void remove(TaskId planned);

    /** Those of these tasks that are not done, whether or not the viewer sees them. */
    Set<TaskId> unfinishedAmong(Set<TaskId> tasks);

    /** All tasks of the plan, in their order, for reading. */
    List<ImprovementTask> ofPlan(PlanId plan);

    /** Tasks on which this person is expected to work, the most urgent first. */
    List<TaskId> openOf(PersonRef assignee);

    /** Tasks whose alarm is due and not put off, the earliest first. */
    List<TaskId> withAlarmDue(Instant now, int atMost);

    /** Tasks with an alarm to be raised, and not put off, that follows another policy than this one. */
    List<TaskId> withAlarmsNotBy(DuePolicy inForce, Instant now, int atMost);

    /** How often in a row the alarm could not be raised; from 0 again once it was left alone for an hour. */
    int alarmFailures(TaskId id, Instant now);

    /** Puts off the alarm: it stays due, but is not tried before. */
    void postponeAlarm(TaskId id, int failures, Instant until);

    /** When the next alarm is to be raised, or tried again. */
    Optional<Instant> nextAlarm();
}
