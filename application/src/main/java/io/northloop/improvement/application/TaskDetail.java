package io.northloop.improvement.application;

import io.northloop.improvement.EvidenceFileId;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.model.PlanContent;
import io.northloop.improvement.model.TaskStep;
import io.northloop.improvement.port.EvidenceFiles;
import io.northloop.organisation.PersonView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task as one viewer sees it.
 *
 * @param plan what its plan says: why it is done
 * @param zone where the assignee works
 * @param before the tasks that it depends on, as far as the viewer sees them
 * @param waitsFor how many of all tasks that it depends on are not done
 * @param works whether the viewer may take steps in it
 * @param colleagues to whom the viewer may hand it on
 */
public record TaskDetail(
        TaskView summary,
        PlanContent plan,
        PlanState planState,
        ZoneId zone,
        List<TaskView> before,
        int waitsFor,
        List<Step> history,
        List<EvidenceFiles.Line> files,
        boolean works,
        List<PersonView> colleagues) {

    public TaskDetail {
        before = List.copyOf(before);
        history = List.copyOf(history);
        files = List.copyOf(files);
        colleagues = List.copyOf(colleagues);
    }

    /** Whether a task that comes first will not be done, so that only another timetable lets this one go on. */
    public boolean isBlocked() {
        return before.stream().anyMatch(task -> task.state() == TaskState.REJECTED);
    }

    /**
     * One line of the history.
     *
     * @param actorName name of the member of staff, of the client, or {@code null} for Northloop itself
     * @param personName whom it was given to, or who was told
     */
    public record Step(
            Instant at,
            TaskStep.Kind kind,
            @Nullable String actorName,
            @Nullable String personName,
            @Nullable Integer progress,
            @Nullable EvidenceFileId file,
            @Nullable String note) {}
}
