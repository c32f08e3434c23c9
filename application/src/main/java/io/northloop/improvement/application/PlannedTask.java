package io.northloop.improvement.application;

import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.Assignee;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.TaskTerms;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task of a checked draft.
 *
 * @param existing the task that the plan has already
 */
record PlannedTask(
        TaskId id,
        Optional<ImprovementTask> existing,
        @Nullable String ref,
        TaskTerms terms,
        Assignee assignee) {}
