package io.northloop.improvement.port;

import io.northloop.access.WorkSight;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanProgress;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskCounts;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of plans and tasks, read straight from the tables. Each contains what is in sight by {@code PlanViewer}. */
public interface PlanReadModel {

    /**
     * Which plans.
     *
     * @param units empty for any; otherwise those whose scope names one of them
     * @param states empty for any
     */
    record PlanFilter(Set<UnitRef> units, Set<PlanState> states) {

        public PlanFilter {
            units = Set.copyOf(units);
            states = Set.copyOf(states);
        }
    }

    /**
     * Which tasks.
     *
     * @param assignees empty for any
     * @param states empty for any
     */
    record TaskFilter(Set<PersonRef> assignees, Set<TaskState> states) {

        public TaskFilter {
            assignees = Set.copyOf(assignees);
            states = Set.copyOf(states);
        }
    }

    /**
     * A plan in a list.
     *
     * @param tasks how many are in sight
     * @param open how many of them somebody is expected to work on
     * @param done how many of them are done
     * @param overdue how many of them are worked on after their last day
     */
    record PlanRow(
            PlanId id,
            String title,
            List<UnitRef> scope,
            String measure,
            BigDecimal from,
            BigDecimal to,
            LocalDate by,
            PersonRef owner,
            PlanState state,
            int tasks,
            int open,
            int done,
            int overdue) {}

    /** A task in a list. */
    record TaskRow(
            TaskId id,
            PlanId plan,
            String planTitle,
            @Nullable String ref,
            String title,
            PersonRef assignee,
            @Nullable UnitRef unit,
            ZoneId zone,
            TaskState state,
            LocalDate startsOn,
            LocalDate dueOn,
            String doneCriteria,
            int progress,
            Set<TaskId> dependsOn,
            long version) {

        public TaskRow {
            dependsOn = Set.copyOf(dependsOn);
        }
    }

    /** The last drafted first. */
    Slice<PlanRow> plans(WorkSight sight, PlanFilter filter, Instant now, SliceRequest slice);

    /** By due day, the most urgent first. */
    Slice<TaskRow> tasks(WorkSight sight, TaskFilter filter, SliceRequest slice);

    /** The plan's tasks in sight, in its order. */
    List<TaskRow> tasksOf(WorkSight sight, PlanId plan);

    /** @param units empty for any; otherwise plans whose scope names one of them */
    PlanProgress.Counts progress(WorkSight sight, Set<UnitRef> units, Instant from, Instant until);

    TaskCounts.Counts count(WorkSight sight, Instant now, LocalDate today);
}
