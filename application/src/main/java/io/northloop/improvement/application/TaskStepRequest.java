package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.improvement.TaskId;
import java.util.Optional;

/**
 * Who wants to take a step in which task.
 *
 * @param expectedVersion the version that the viewer has seen, where they say so; another one is refused with
 *     {@code task-stale} (412) and what changed
 * @param actingFor reference of the member of staff that a machine acts for; people act for themselves
 */
public record TaskStepRequest(Viewer viewer, TaskId id, Optional<Long> expectedVersion, Optional<String> actingFor) {

    /** A step of somebody signed in; the life cycle itself refuses one that came too late. */
    public static TaskStepRequest by(Viewer viewer, TaskId id) {
        return new TaskStepRequest(viewer, id, Optional.empty(), Optional.empty());
    }
}
