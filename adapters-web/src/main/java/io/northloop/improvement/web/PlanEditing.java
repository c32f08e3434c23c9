package io.northloop.improvement.web;

import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskView;
import io.northloop.improvement.application.PlanDetail;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A plan that somebody is editing.
 *
 * @param plan as it is kept now
 * @param mine what their form holds
 * @param seen what they have seen of it
 */
record PlanEditing(PlanDetail plan, PlanForm mine, PlanSeen seen) {

    static PlanEditing opened(PlanDetail plan) {
        return new PlanEditing(plan, PlanForm.of(plan), PlanSeen.of(plan));
    }

    static PlanEditing sent(PlanDetail plan, MultiValueMap<String, String> sent) {
        return new PlanEditing(plan, PlanForm.sent(sent), PlanSeen.sent(sent));
    }

    /** The same, as the plan is kept at a later moment. */
    PlanEditing on(PlanDetail now) {
        return new PlanEditing(now, mine, seen);
    }

    PlanEditing with(PlanForm form) {
        return new PlanEditing(plan, form, seen);
    }

    /** Their side of these points on top of what is kept now, which counts as seen. */
    PlanEditing taking(List<String> points) {
        return new PlanEditing(plan, conflict().taking(Set.copyOf(points)), PlanSeen.of(plan));
    }

    /** What the form shows and saves: of an approved plan only the tasks are the editor's. */
    PlanForm form() {
        return isFixed() ? mine.withContentOf(PlanForm.of(plan)) : mine;
    }

    /** Whether the plan was approved while its draft was being edited, so that what the editor typed is not kept. */
    boolean isOvertaken() {
        return isFixed() && !mine.fields().isEmpty() && plan.version() != seen.version();
    }

    PlanConflict conflict() {
        return new PlanConflict(mine, PlanForm.of(plan), PlanPoints.read(seen.marks()), isFixed());
    }

    /** Whether what the plan says stays as it is, so that only its timetable can be edited. */
    boolean isFixed() {
        return plan.summary().state() != PlanState.DRAFT;
    }

    boolean isOver() {
        return switch (plan.summary().state()) {
            case DRAFT, APPROVED, RUNNING -> false;
            case COMPLETED, EVALUATED -> true;
        };
    }

    /** Names by which tasks of the plan are known already. */
    List<String> names() {
        return plan.tasks().stream()
                .map(TaskView::ref)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
